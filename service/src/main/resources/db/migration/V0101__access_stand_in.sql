-- Days on which somebody stands in for a leader, told by the leader beside what organisation.yaml says.
-- An entry is never changed but for its end.
create table stand_in (
  id       uuid primary key,
  leader   text        not null,
  deputy   text        not null,
  from_day date        not null,
  to_day   date        not null check (to_day >= from_day),
  told_at  timestamptz not null,
  ended_at timestamptz
);

create index stand_in_of on stand_in (leader);
