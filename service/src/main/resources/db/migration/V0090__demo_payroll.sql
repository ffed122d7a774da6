-- How far the demo's payroll system has sent its events, once the year is played in. Before that the
-- simulated clock tells it.
create table demo_payroll (
  only_row   boolean primary key default true check (only_row),
  sent_until timestamptz not null
);
