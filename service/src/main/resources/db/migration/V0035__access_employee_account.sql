-- Accounts of employees, opened one by one. The password is encoded, never kept as it is.
create table employee_account (
  employee_id text collate "C" primary key,
  password    text        not null,
  opened_by   text        not null,
  opened_at   timestamptz not null
);
