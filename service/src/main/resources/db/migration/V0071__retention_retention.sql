-- Whose data stay, whatever their age, as long as somebody needs them; the reason is a word of a
-- closed list.
create table retention_hold (
  employee_id text collate "C" primary key,
  word        text             not null,
  account     text             not null,
  held_at     timestamptz      not null
);

-- What was let go, for ever: how many rows of which kind, and how old they were. Nobody stands here.
create table retention_proof (
  number bigint      generated always as identity primary key,
  at     timestamptz not null,
  kind   text        not null,
  -- Everything of the kind that ended before this day.
  before date        not null,
  gone   bigint      not null
);

create function retention_proof_is_never_changed() returns trigger language plpgsql as
$$ begin raise exception 'proofs are only added to'; end $$;

create trigger retention_proof_stays before update or delete or truncate on retention_proof
  for each statement execute function retention_proof_is_never_changed();

revoke update, delete on retention_proof from naervaer_worker;

-- The last day on which what is too old was let go.
create table retention_day (
  only_row boolean primary key default true check (only_row),
  ran_on   date not null
);
