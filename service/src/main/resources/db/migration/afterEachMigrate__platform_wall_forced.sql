-- For the owner too, as before the migration.
do $$
declare one regclass;
begin
  for one in
    select oid from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relrowsecurity and not relforcerowsecurity
  loop
    execute format('alter table %s force row level security', one);
  end loop;
end $$;
