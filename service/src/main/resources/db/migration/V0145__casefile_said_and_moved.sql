-- Of two words that somebody is back the one told later counts; the day it names tells nothing of that.
update answer set answered_at = known_at where question = 'is-back';

-- Whoever sees the employment alone that an absence was about before payroll moved it to another one
-- is told that it is taken back there. Least of all hashes, it loses where both are seen.
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
order by before.employee_id, before.absence_id, before.employment_id, before.revision desc;

-- What was handed over was about an absence, by some advisories. Of what was handed over before it is
-- not known about which.
alter table liaison_export add column since date;
alter table liaison_export add column advisories uuid[] not null default '{}';
alter table liaison_export alter column advisories drop default;
