-- By which rules the last sweep was done: what other rules take back was asked about when they were
-- adopted. Unknown until the next one.
alter table sweep_state add column book text;

-- A morning's sweep that would have taken back a large part of what stood, and who let it go on.
create table sweep_stop (
  day       date        primary key,
  at        timestamptz not null,
  -- How many it would have taken back when it stopped, of how many that stood.
  withdrawn integer     not null,
  standing  integer     not null,
  go_on_at  timestamptz,
  go_on_by  text
);
