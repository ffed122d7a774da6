-- The first 128 bits of SHA-256 over source and id of every sound record taken: what was seen before
-- is a duplicate.
create table intake_record (
  key uuid primary key
);

-- How far each partition is worked through: moved, by compare and set, in the transaction that holds
-- the effects. A topic that was made anew has another id.
create table intake_offset (
  topic        text    not null,
  partition    integer not null,
  topic_id     uuid    not null,
  next         bigint  not null,
  leader_epoch integer,
  primary key (topic, partition)
);

-- What somebody should look at: refused records and revisions told twice with other content. Holds
-- nothing of a record's content.
create table intake_remark (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  topic     text        not null,
  partition integer     not null,
  "offset"  bigint      not null,
  source    text,
  event_id  text,
  outcome   text        not null,
  reason    text        not null,
  field     text
);

-- The last day whose morning sweep is done.
create table sweep_state (
  only_row boolean primary key default true check (only_row),
  swept_on date not null
);
