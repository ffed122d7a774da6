-- Texts as the municipality has edited them, each version for ever; the newest of a key is used.
create table text_version (
  number     bigint generated always as identity primary key,
  -- A kind of mail or letter, or kind:action.
  key        text        not null,
  subject_da text        not null,
  body_da    text        not null,
  subject_en text        not null,
  body_en    text        not null,
  account    text        not null,
  known_at   timestamptz not null
);

create index text_version_of on text_version (key, number);

create function text_version_is_never_changed() returns trigger language plpgsql as
$$ begin raise exception 'texts are only added to' ; end $$;

create trigger text_version_stays before update or delete or truncate on text_version
  for each statement execute function text_version_is_never_changed();

revoke update, delete on text_version from naervaer_worker;
