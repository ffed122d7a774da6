-- Who saw, exported or changed what about whom, when and why. Each entry carries the hash of the one
-- before it, so that none can be changed or left out unseen.
create table access_entry (
  number        bigint      primary key,
  at            timestamptz not null,
  -- The account that was logged in.
  person        text        not null,
  -- The account whose pages it was trying out; null when it was itself.
  acting_as     text,
  -- saw, changed, exported, refused
  kind          text        not null,
  -- Method and address without anything that names a person: GET /forloeb/{reference}
  act           text        not null,
  -- The task it was done for, by the roles of the account.
  purpose       text        not null,
  -- Employee ids, in order.
  about         text[]      not null,
  previous_hash text        not null,
  hash          text        not null
);

create index access_entry_of on access_entry (person, at);
create index access_entry_about on access_entry using gin (about);
create index access_entry_at on access_entry (at);

-- A month's entries drawn for somebody to look at, and what he or she found.
create table access_sample (
  month     date        primary key,
  drawn_at  timestamptz not null,
  entries   bigint[]    not null,
  signed_by text,
  signed_at timestamptz,
  -- in-order, to-be-followed-up
  verdict   text
);

create function access_log_is_never_changed() returns trigger language plpgsql as
$$ begin raise exception 'the access log is only added to'; end $$;

create trigger access_entry_stays before update or delete or truncate on access_entry
  for each statement execute function access_log_is_never_changed();

create function access_sample_is_signed_once() returns trigger language plpgsql as
$$ begin
  if old.signed_by is not null or new.entries <> old.entries or new.month <> old.month then
    raise exception 'a sample is drawn once and signed once';
  end if;
  return new;
end $$;

create trigger access_sample_stays before update on access_sample
  for each row execute function access_sample_is_signed_once();
create trigger access_sample_is_kept before delete or truncate on access_sample
  for each statement execute function access_log_is_never_changed();

revoke update, delete on access_entry from naervaer_worker;
revoke delete on access_sample from naervaer_worker;
