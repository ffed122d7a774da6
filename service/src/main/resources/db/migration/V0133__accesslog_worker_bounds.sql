-- What the program's own role can't do to the log either, should somebody else have its password. The
-- store knows whether its clock is ours to drive; where it is not, the machine's tells what is old.
create function store_is_real() returns boolean language sql stable set search_path = public, pg_temp
as $$ select not coalesce((select simulated from store_meta), false) $$;

-- Stamped once and for ever, so that no real store's clock becomes one to drive.
create function store_meta_stays_what_it_is() returns trigger language plpgsql
set search_path = public, pg_temp as
$$ begin
  if tg_op = 'UPDATE' then
    if new.simulated <> old.simulated then
      raise exception 'whether the clock is ours to drive was said once';
    end if;
  elsif new.simulated and (
    exists (select from access_entry) or exists (select from access_gone)
  ) then
    raise exception 'a store with accesses has begun already';
  end if;
  return new;
end $$;

create trigger store_meta_stays before insert or update on store_meta
  for each row execute function store_meta_stays_what_it_is();

-- One after the other, whoever adds; in a real store none from days to come, which would make all
-- the others old.
create function access_entry_comes_next() returns trigger language plpgsql
set search_path = public, pg_temp as
$$ begin
  if new.number is distinct from 1 + coalesce(greatest(
    (select max(number) from access_entry), (select max(number) from access_gone)), 0)
  then
    raise exception 'an entry comes after the newest';
  end if;
  if new.at > now() + interval '1 day' and store_is_real() then
    raise exception 'no entry is from days to come';
  end if;
  return new;
end $$;

create trigger access_entry_comes before insert on access_entry
  for each row execute function access_entry_comes_next();

-- What is younger never goes.
create function access_goes_before() returns timestamptz language sql stable
set search_path = public, pg_temp as
$$
  select case when store_is_real() then least(max(at), now()) else max(at) end
    - interval '24 months'
  from access_entry
$$;

-- What only the program can make of the end, as it has the key; null in rows from before this.
alter table access_gone add seal text;

create or replace function access_gone_was_old() returns trigger language plpgsql
set search_path = public, pg_temp as
$$ begin
  if new.seal is null then
    raise exception 'an end is sealed';
  end if;
  if not exists (select from access_entry where number = new.number and hash = new.hash)
    or exists (
      select from access_entry where number <= new.number and at >= (select access_goes_before()))
  then
    raise exception 'only what is two years older than the newest entry, and than now, goes';
  end if;
  return new;
end $$;

alter function access_entry_goes_told() set search_path = public, pg_temp;

-- Drawn first, signed after: nobody puts a signed one there.
create function access_sample_is_drawn_unsigned() returns trigger language plpgsql as
$$ begin
  if new.signed_by is not null or new.signed_at is not null or new.verdict is not null then
    raise exception 'a sample is drawn once and signed once';
  end if;
  return new;
end $$;

create trigger access_sample_is_drawn before insert on access_sample
  for each row execute function access_sample_is_drawn_unsigned();
