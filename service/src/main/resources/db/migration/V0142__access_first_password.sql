-- Whoever opens an employee's account sees or sends its first password; the employee exchanges it at
-- the login for one that nobody else has seen. Until when the first one holds; null for an own one.
-- Those from before were all handed on by somebody.
alter table employee_account add column first_until timestamptz;
update employee_account set first_until = 'infinity';
