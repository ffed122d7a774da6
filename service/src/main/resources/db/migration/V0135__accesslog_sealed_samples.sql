-- What only the program can make of a sample, as it has the key: whoever has the tables alone draws none
-- and signs none. Those from before are given theirs at the first start after this.
alter table access_sample add seal text;

create or replace function access_sample_is_drawn_unsigned() returns trigger language plpgsql as
$$ begin
  if new.seal is null
    or new.signed_by is not null or new.signed_at is not null or new.verdict is not null
  then
    raise exception 'a sample is drawn once, sealed, and signed once';
  end if;
  return new;
end $$;

-- As none is drawn without a seal, only those from before can be given one and nothing else.
create or replace function access_sample_is_signed_once() returns trigger language plpgsql as
$$ begin
  if old.seal is null then
    if new.seal is null or to_jsonb(new) - 'seal' is distinct from to_jsonb(old) - 'seal' then
      raise exception 'a sample from before is sealed as it is';
    end if;
  elsif old.signed_by is not null
    or new.signed_by is null or new.signed_at is null or new.verdict is null or new.seal is null
    or new.entries <> old.entries or new.month <> old.month or new.drawn_at <> old.drawn_at
  then
    raise exception 'a sample is drawn once, sealed, and signed once';
  end if;
  return new;
end $$;
