-- Whom a caller leads is asked at every request: without these every revision of every employment
-- was read for it.
create index employment_version_unit on employment_version (work_unit);
create index employment_version_leader on employment_version (leader_id);
