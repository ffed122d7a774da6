-- Where the second wall stood when V0142, V0143 and V0145 came, they saw none of the rows they were
-- about. What they say is said again; where it was heard, nothing is changed by it.
update employee_account set first_until = 'infinity'
where first_until is null
  and opened_at < (select installed_on from flyway_schema_history where version = '0142');

update liaison_step set employments = asked.employments from (
  select employee_id, array_agg(distinct employment_id) as employments from inbox_item
  where recipient = 'LIAISON' group by employee_id) asked
where asked.employee_id = liaison_step.employee_id and liaison_step.employments = '{}';

update liaison_export set employments = asked.employments from (
  select employee_id, array_agg(distinct employment_id) as employments from inbox_item
  where recipient = 'LIAISON' group by employee_id) asked
where asked.employee_id = liaison_export.employee_id and liaison_export.employments = '{}';

update answer set answered_at = known_at where question = 'is-back' and answered_at <> known_at;

with newest as (
  select distinct on (employee_id, absence_id) *
  from absence_version
  order by employee_id, absence_id, revision desc, registered_at desc, hash desc
)
insert into absence_version (
  employee_id, absence_id, revision, hash, employment_id, code, kind, first_day, last_day, annulled,
  registered_at, known_at)
select distinct on (before.employee_id, before.absence_id, before.employment_id)
  before.employee_id, before.absence_id, newest.revision, '\x00'::bytea, before.employment_id,
  before.code, 'leave', before.first_day, before.last_day, true, newest.registered_at,
  newest.known_at
from newest join absence_version as before using (employee_id, absence_id)
where before.employment_id <> newest.employment_id
  and not exists (
    select from absence_version as marked
    where marked.employee_id = before.employee_id and marked.absence_id = before.absence_id
      and marked.employment_id = before.employment_id and marked.hash = '\x00'::bytea)
order by before.employee_id, before.absence_id, before.employment_id, before.revision desc;
