-- Each index is written with each row. What a role lies before is found by the work unit (V0122) as
-- well; and of most employments payroll names no leader.
drop index inbox_item_role;
drop index employment_version_leader;
create index employment_version_leader on employment_version (leader_id) where leader_id is not null;
