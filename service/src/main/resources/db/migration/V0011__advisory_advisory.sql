-- Every advisory there ever was, as it stands now. None is deleted.
create table advisory (
  id                uuid             primary key,
  -- Counts its changes.
  version           integer          not null,
  employee_id       text collate "C" not null,
  employment_id     text collate "C" not null,
  -- The employment's present one.
  work_unit         text             not null,
  status            text             not null,
  -- The step that names it; those it serves besides.
  rule              text             not null,
  instance          integer          not null,
  further_steps     jsonb,
  action            text             not null,
  recipients        text[]           not null,
  deadline          integer,
  due_on            date             not null,
  give_on           date             not null,
  -- Days of the case; 9999-12-31 while it is open.
  span_first        date             not null,
  span_last         date             not null,
  contact_first     date,
  contact_last      date,
  time_limit        boolean          not null,
  late              boolean          not null,
  explanation       jsonb            not null,
  given_at          timestamptz,
  created_on        date             not null,
  withdrawn_at      timestamptz,
  withdrawn_because text,
  -- The last day on which it changed, and how it stood the evening before.
  changed_on        date             not null,
  evening           jsonb
) with (fillfactor = 80);

create index advisory_of on advisory (employee_id);

-- What happened to each, for ever.
create table advisory_change (
  advisory_id uuid        not null,
  version     integer     not null,
  at          timestamptz not null,
  change      text,
  status      text        not null,
  due_on      date        not null,
  primary key (advisory_id, version)
);
