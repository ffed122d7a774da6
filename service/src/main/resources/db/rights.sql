-- What PostgreSQL lets everybody do in every database, and nobody is to do here but whoever needs it:
-- locks that are held by a number alone, large objects, temporary tables, ending others' connections,
-- writing to the server's own log of changes.
-- Run by a superuser in the program's database, as often as wanted: embedded does at each start,
-- external's administrator once, before the program's first start or after, and again in a database
-- that was brought back.
do $$
declare one text;
begin
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to naervaer_owner, naervaer_worker, naervaer_portal',
    current_database());
  for one in
    select oid::regprocedure from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace
      and proname ~ '^(pg_(try_)?advisory_|lo_|loread$|lowrite$|pg_(terminate|cancel)_backend$|pg_logical_emit_message$)'
  loop
    execute format(
      'revoke all on function %s from public, naervaer_owner, naervaer_worker, naervaer_portal', one);
  end loop;
end $$;

revoke create on schema public from public;

-- One migration at a time.
grant execute on function
  pg_try_advisory_xact_lock(bigint), pg_try_advisory_lock(bigint), pg_advisory_unlock(bigint)
  to naervaer_owner;

-- One entry of the ledger and of the access log, one round of the inbox, one delivery at a time.
grant execute on function
  pg_advisory_xact_lock(bigint), pg_try_advisory_xact_lock(bigint),
  pg_try_advisory_xact_lock(integer, integer)
  to naervaer_worker;
