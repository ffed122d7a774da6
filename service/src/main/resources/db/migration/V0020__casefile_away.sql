-- Until when the employee is away, as far as is known; 9999-12-31 while that is open, null when not
-- away from now on. A work unit's morning looks at these only.
alter table employee add column away_until date;

create index employee_away on employee (away_until) where away_until is not null;
