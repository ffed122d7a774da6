-- What the next morning of a work unit has to know. Whoever works on a morning locks these rows.
create table work_unit_morning (
  work_unit      text collate "C" primary key,
  -- The last morning judged.
  judged_on      date   not null,
  -- Rows whose level is reached and told, and has not fallen since.
  above          text[] not null default '{}',
  -- The day the leader took over for whom these rows were given.
  introduced_for date,
  introduced     text[] not null default '{}'
);
