-- What has to be sent, written with the facts it tells of. A row is a parcel of messages for one
-- slot; an employee's messages are all of one slot, and leave in the order of the ids.
create table delivery (
  id         bigint generated always as identity primary key,
  slot       smallint    not null,
  messages   integer     not null,
  bytes      integer     not null,
  created_at timestamptz not null,
  parcel     bytea       not null
);

-- Lives for a moment only: not worth the work of compressing it.
alter table delivery alter column parcel set storage external;
