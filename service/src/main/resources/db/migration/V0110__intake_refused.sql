-- Refused records that nobody has settled yet: all that is needed to read one once more, whatever its
-- bytes are. What is taken in or discarded leaves; what stays is as old as `at` tells.
create table refused_record (
  number     bigint generated always as identity primary key,
  at         timestamptz not null,
  topic      text        not null,
  partition  integer     not null,
  "offset"   bigint      not null,
  source     text,
  event_id   text,
  reason     text        not null,
  field      text,
  record_key bytea,
  value      bytea,
  -- Those that reading asks for, a line each: name, blank, base64. Payroll's own are not kept.
  headers    text        not null,
  -- How often it was tried again: each try that tells something has a receipt of its own.
  tries      integer     not null default 0
);

alter table refused_record alter column value set storage external;
create index refused_record_at on refused_record (at);

-- What somebody did about a refused record, for ever. Holds nothing of the record.
create table refused_act (
  number  bigint generated always as identity primary key,
  at      timestamptz not null,
  account text        not null,
  record  bigint      not null,
  -- seen, mended, tried or discarded
  act     text        not null,
  -- A word of a closed list for what is discarded; the member or header that was mended.
  word    text
);
