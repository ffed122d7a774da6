-- Everybody we know something about. Who writes about an employee first locks this row, in the order
-- of the ids; so no two writers ever work on one case file at a time.
create table employee (
  employee_id text collate "C" primary key,
  -- The next day on which the same facts could lead to something else; null = never.
  next_date   date
) with (fillfactor = 80);

create index employee_due on employee (next_date) where next_date is not null;

-- Every revision that was accepted, for ever; of one revision told twice with other content the
-- greater hash counts.
create table employment_version (
  employee_id            text collate "C" not null,
  employment_id          text collate "C" not null,
  revision               integer          not null,
  hash                   bytea            not null,
  valid_from             date,
  work_unit              text             not null,
  name                   text,
  hired_on               date,
  left_on                date,
  weekly_hours           numeric,
  residence_municipality text,
  leader_id              text,
  mail                   text,
  no_contact             boolean          not null,
  known_at               timestamptz      not null
);

create index employment_version_of on employment_version (employee_id);

create index employment_version_named on employment_version (employment_id);

-- The same of absences: the highest revision counts, of equal ones the later registered, then the
-- greater hash. The code stands here only: it can itself tell about a person's health.
create table absence_version (
  employee_id   text collate "C" not null,
  absence_id    text collate "C" not null,
  revision      integer          not null,
  hash          bytea            not null,
  employment_id text collate "C" not null,
  code          text             not null,
  kind          text             not null,
  first_day     date             not null,
  last_day      date,
  degrees       jsonb,
  annulled      boolean          not null,
  registered_at timestamptz      not null,
  known_at      timestamptz      not null
);

create index absence_version_of on absence_version (employee_id);

create table talk (
  employee_id   text collate "C" not null,
  employment_id text collate "C" not null,
  id            text             not null,
  kind          text             not null,
  held_on       date             not null,
  known_at      timestamptz      not null,
  primary key (employee_id, employment_id, id)
);

create table answer (
  employee_id   text collate "C" not null,
  employment_id text collate "C" not null,
  id            text             not null,
  question      text             not null,
  answer        text             not null,
  answered_on   date             not null,
  known_at      timestamptz      not null,
  primary key (employee_id, employment_id, id)
);

-- Sound records that lack something, until it comes.
create table held_record (
  employee_id text collate "C" not null,
  source      text             not null,
  event_id    text             not null,
  reason      text             not null,
  -- absence or employment
  kind        text             not null,
  -- In its canonical form, as it is read again.
  message     text             not null,
  held_at     timestamptz      not null,
  primary key (employee_id, source, event_id)
);
