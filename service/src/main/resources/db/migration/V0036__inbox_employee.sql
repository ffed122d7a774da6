-- What employees were written: each notice once, by mail or as a letter to print.
create table employee_notice (
  id            uuid             primary key,
  employee_id   text collate "C" not null,
  employment_id text collate "C" not null,
  work_unit     text             not null,
  -- summons, summons-off, appointment, appointment-off
  kind          text             not null,
  -- What it is about, a word of the dictionary or a kind of talk.
  action        text             not null,
  day           date,
  starts_at     time,
  made_at       timestamptz      not null,
  -- mail, or letter: no address is known.
  way           text             not null check (way in ('mail', 'letter')),
  printed_at    timestamptz,
  printed_by    text
);

create index employee_notice_of on employee_notice (employee_id);

create index employee_notice_waiting on employee_notice (work_unit)
  where way = 'letter' and printed_at is null;

-- Who has asked to see what is held about whom, for ever.
create table held_data_shown (
  number      bigint generated always as identity primary key,
  employee_id text collate "C" not null,
  account     text             not null,
  -- The role it was shown to.
  role        text             not null,
  at          timestamptz      not null
);

create index held_data_shown_of on held_data_shown (employee_id);

-- What the liaison's queue has handed to the job centre's own system, with receipts both ways.
create table liaison_export (
  reference    uuid             primary key,
  employee_id  text collate "C" not null,
  account      text             not null,
  municipality text,
  latest_on    date,
  exported_at  timestamptz      not null,
  received_at  timestamptz,
  answered_at  timestamptz,
  answer       text
);

create index liaison_export_of on liaison_export (account);
