-- Of two answers on one day the one given later counts, which their ids don't tell. Of those from before
-- it is known when they were told.
alter table answer add column answered_at timestamptz;
update answer set answered_at = case
  when (known_at at time zone 'Europe/Copenhagen')::date = answered_on then known_at
  else answered_on::timestamp at time zone 'Europe/Copenhagen' end;
alter table answer alter column answered_at set not null;
