-- Each index is written with each look at somebody. Who is away on a day is asked once a morning and
-- can be read from the table; whose absence has no end is asked for by a page, and those are few.
drop index employee_away;
create index employee_open on employee (employee_id) where away_until = date '9999-12-31';
