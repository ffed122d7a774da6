-- What was adopted, for ever: each entry carries the hash of the one before it, so that none can be
-- changed or left out without everybody seeing it.
create table ledger_entry (
  number        bigint      primary key,
  at            timestamptz not null,
  -- taken-in, adopted, published, notice, stopped, blocked, thresholds
  kind          text        not null,
  -- The level it is about; null when it is about none.
  level         text,
  person        text        not null,
  -- Signatures, the rehearsal, a reason: as the entry's hash was made of.
  details       text        not null,
  previous_hash text        not null,
  hash          text        not null
);

-- The files an entry brought, byte by byte; without content the file no longer holds.
create table ledger_file (
  entry   bigint not null references ledger_entry,
  path    text   not null,
  content bytea,
  hash    text   not null,
  primary key (entry, path)
);

create function ledger_is_never_changed() returns trigger language plpgsql as
$$ begin raise exception 'the ledger is only added to'; end $$;

create trigger ledger_entry_stays before update or delete or truncate on ledger_entry
  for each statement execute function ledger_is_never_changed();
create trigger ledger_file_stays before update or delete or truncate on ledger_file
  for each statement execute function ledger_is_never_changed();

revoke update, delete on ledger_entry, ledger_file from naervaer_worker;

-- Sheets on their way, with their life.
create table sheet_proposal (
  id             uuid    primary key,
  version        integer not null,
  level          text    not null,
  effective_from date    not null,
  running_cases  boolean not null,
  content        bytea   not null,
  hash           text    not null,
  author         text    not null,
  stage          text    not null,
  signatures     jsonb   not null,
  reason         text,
  notice_until   date
);

create index sheet_proposal_of on sheet_proposal (level, effective_from);

-- Every step of every sheet, the refused ones too.
create table sheet_step (
  id       bigint generated always as identity primary key,
  proposal uuid        not null,
  at       timestamptz not null,
  person   text        not null,
  act      text        not null,
  stage    text        not null,
  hash     text        not null,
  -- The code of the refusal; null when it was done.
  refused  text,
  note     text
);

create index sheet_step_of on sheet_step (proposal);

-- Whom to tell that what they signed is void, or that a sheet was stopped.
create table sheet_notice (
  id     bigint generated always as identity primary key,
  at     timestamptz not null,
  person text        not null,
  text   text        not null
);

-- Rehearsals by the hash of what was rehearsed, and who has opened them.
create table sheet_rehearsal (
  sheet_hash text        not null,
  at         timestamptz not null,
  facts      text        not null,
  outcome    text        not null,
  primary key (sheet_hash, at)
);

create table sheet_rehearsal_opened (
  sheet_hash text        not null,
  person     text        not null,
  at         timestamptz not null,
  primary key (sheet_hash, person)
);
