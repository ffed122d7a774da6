-- Whoever has the password of the program's role takes away no row of a store's own: another one in
-- its place could say that its clock is ours to drive.
revoke delete, truncate on store_meta from naervaer_worker;

create function store_meta_goes_never() returns trigger language plpgsql
set search_path = public, pg_temp as
$$ begin
  raise exception 'what a store is stays';
end $$;

create trigger store_meta_goes before delete on store_meta
  for each row execute function store_meta_goes_never();

create trigger store_meta_is_emptied before truncate on store_meta
  for each statement execute function store_meta_goes_never();
