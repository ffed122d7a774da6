-- The oldest entries can go, in order, the last of them with its hash: the first that is left follows
-- it as it followed the entry itself. What is newer than two years before the newest entry never goes,
-- whoever asks.
create table access_gone (
  number bigint      primary key,
  hash   text        not null,
  at     timestamptz not null
);

create function access_gone_was_old() returns trigger language plpgsql as
$$ begin
  if not exists (
    select from access_entry
    where number = new.number and hash = new.hash
      and at < (select max(at) from access_entry) - interval '24 months'
  ) then
    raise exception 'only what is two years older than the newest entry goes';
  end if;
  return new;
end $$;

create trigger access_gone_is_old before insert on access_gone
  for each row execute function access_gone_was_old();
create trigger access_gone_stays before update or delete or truncate on access_gone
  for each statement execute function access_log_is_never_changed();

create function access_entry_goes_told() returns trigger language plpgsql as
$$ begin
  if old.number > (select coalesce(max(number), 0) from access_gone) then
    raise exception 'the access log is only added to';
  end if;
  return old;
end $$;

drop trigger access_entry_stays on access_entry;
create trigger access_entry_stays before update or truncate on access_entry
  for each statement execute function access_log_is_never_changed();
create trigger access_entry_goes before delete on access_entry
  for each row execute function access_entry_goes_told();

grant delete on access_entry to naervaer_worker;
revoke update, delete on access_gone from naervaer_worker;
