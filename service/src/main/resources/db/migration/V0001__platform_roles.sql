-- The owner runs the migrations; the worker reads and writes the rows of every table made after this
-- one and changes no table. The portal is given what it may see table by table.
-- In the profile external the roles naervaer_worker and naervaer_portal must exist.
grant usage on schema public to naervaer_worker, naervaer_portal;
alter default privileges in schema public
  grant select, insert, update, delete on tables to naervaer_worker;
alter default privileges in schema public
  grant usage, select on sequences to naervaer_worker;
