-- Advisories of which something is new that nobody has looked at.
create table inbox_news (
  advisory_id uuid primary key
);

-- What lies before whom: a row for each role that an advisory addresses. What is derived from the
-- advisory is renewed with it; what people did about it is their own.
create table inbox_item (
  id             uuid             primary key,
  advisory_id    uuid             not null,
  recipient      text             not null,
  employee_id    text collate "C" not null,
  employment_id  text collate "C" not null,
  work_unit      text             not null,
  -- The account of a leader or liaison; empty when it lies before everybody with the role.
  addressee      text             not null,
  action         text             not null,
  due_on         date             not null,
  deadline       integer,
  -- Whether the law sets the day.
  binding        boolean          not null,
  state          text             not null,
  opened_at      timestamptz      not null,
  seen_at        timestamptz,
  postponed_to   date,
  because        text,
  useful         boolean,
  handed_to      text,
  closed_at      timestamptz,
  -- How far it has been told, and when something is to be told next; null when nothing is.
  stage          text             not null,
  next_at        timestamptz,
  told_at        timestamptz,
  -- Whether it does not wait for the digest.
  at_once        boolean          not null,
  -- Counts its changes.
  version        integer          not null,
  unique (advisory_id, recipient)
) with (fillfactor = 80);

create index inbox_item_open on inbox_item (addressee) where closed_at is null;

create index inbox_item_role on inbox_item (recipient, work_unit) where closed_at is null;

create index inbox_item_person on inbox_item (employee_id);

create index inbox_item_due on inbox_item (next_at) where next_at is not null;

-- What people did, for ever. The same id from the same account is one action.
create table inbox_action (
  number   bigint generated always as identity,
  account  text        not null,
  id       text        not null,
  item_id  uuid        not null,
  action   text        not null,
  -- A date, a word of a closed list, a role; never free text.
  value    text,
  known_at timestamptz not null,
  primary key (account, id)
);

create index inbox_action_of on inbox_action (item_id);

-- Which mail told of which item.
create table inbox_telling (
  mail_key text not null,
  item_id  uuid not null,
  primary key (mail_key, item_id)
);

-- The last day on which it was looked at who answers for what is open.
create table inbox_round (
  only_row     boolean primary key default true check (only_row),
  readdressed  date not null
);

-- A talk that was planned or held, each time something was told of it. Never what was said.
create table talk_record (
  employment_id text collate "C" not null,
  id            text             not null,
  revision      integer          not null,
  kind          text             not null,
  day           date             not null,
  starts_at     time,
  held          boolean          not null,
  cancelled     boolean          not null,
  -- Roles, never names.
  took_part     text[]           not null,
  next_contact  date,
  journalised   boolean          not null,
  by_account    text             not null,
  known_at      timestamptz      not null,
  primary key (employment_id, id, revision)
);

-- What the liaison has done about somebody, and answered to the leader.
create table liaison_step (
  account       text             not null,
  id            text             not null,
  employee_id   text collate "C" not null,
  kind          text             not null,
  day           date             not null,
  answer        text,
  known_at      timestamptz      not null,
  primary key (account, id)
);

create index liaison_step_of on liaison_step (employee_id);

-- Secrets of calendar feeds, one an account; only what proves them is kept.
create table calendar_feed (
  account    text        primary key,
  proof      bytea       not null unique,
  created_at timestamptz not null
);
