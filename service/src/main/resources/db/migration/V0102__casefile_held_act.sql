-- What somebody did about a held record, for ever. Holds nothing of the record.
create table held_act (
  number   bigint generated always as identity primary key,
  at       timestamptz not null,
  account  text        not null,
  source   text        not null,
  event_id text        not null,
  -- seen, mended, tried or discarded
  act      text        not null,
  -- A word of a closed list for what is discarded; the member that was mended.
  word     text
);
