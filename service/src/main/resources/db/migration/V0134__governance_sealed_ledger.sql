-- What only the program can make of an entry, as it has the key: whoever has the tables alone adds no
-- rules to those in force. Entries from before are given theirs at the first start after this.
alter table ledger_entry add seal text;

create function ledger_entry_comes_next() returns trigger language plpgsql
set search_path = public, pg_temp as
$$ begin
  if new.seal is null
    or new.number is distinct from 1 + coalesce((select max(number) from ledger_entry), 0)
  then
    raise exception 'an entry comes sealed, after the newest';
  end if;
  return new;
end $$;

create trigger ledger_entry_comes before insert on ledger_entry
  for each row execute function ledger_entry_comes_next();

-- None is put to an entry afterwards, which would make it another than it was.
create function ledger_file_comes_with_its_entry() returns trigger language plpgsql
set search_path = public, pg_temp as
$$ begin
  if not exists (
    select from ledger_entry where number = new.entry and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'a file comes with its entry, in one transaction';
  end if;
  return new;
end $$;

create trigger ledger_file_comes before insert on ledger_file
  for each row execute function ledger_file_comes_with_its_entry();

-- As none is added without a seal, only those from before can be given one.
create function ledger_entry_is_sealed_once() returns trigger language plpgsql as
$$ begin
  if old.seal is not null or new.seal is null
    or to_jsonb(new) - 'seal' is distinct from to_jsonb(old) - 'seal'
  then
    raise exception 'the ledger is only added to';
  end if;
  return new;
end $$;

drop trigger ledger_entry_stays on ledger_entry;
create trigger ledger_entry_stays before update on ledger_entry
  for each row execute function ledger_entry_is_sealed_once();
create trigger ledger_entry_is_kept before delete or truncate on ledger_entry
  for each statement execute function ledger_is_never_changed();

grant update (seal) on ledger_entry to naervaer_worker;
