-- What a liaison did is about the employments that lay before him or her, not about every other one of
-- the person, whose leader has asked nothing. Of those from before: where the job centre was asked.
alter table liaison_step add column employments text[] not null default '{}';
alter table liaison_export add column employments text[] not null default '{}';

update liaison_step set employments = asked.employments from (
  select employee_id, array_agg(distinct employment_id) as employments from inbox_item
  where recipient = 'LIAISON' group by employee_id) asked
where asked.employee_id = liaison_step.employee_id;

update liaison_export set employments = asked.employments from (
  select employee_id, array_agg(distinct employment_id) as employments from inbox_item
  where recipient = 'LIAISON' group by employee_id) asked
where asked.employee_id = liaison_export.employee_id;

alter table liaison_step alter column employments drop default;
alter table liaison_export alter column employments drop default;

create index liaison_step_about on liaison_step using gin (employments);
