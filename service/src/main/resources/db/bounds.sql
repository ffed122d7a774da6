-- What no role of the program goes beyond, and cannot lift by itself. Run by a superuser of the server,
-- in any of its databases: embedded does at each start.

-- Those of all three together are fewer than max_connections lets in, so that whoever fills one role's
-- keeps neither another role nor an administrator out; enough for three programs whose pools are twice
-- as large as without a setting.
alter role naervaer_owner connection limit 10;
alter role naervaer_worker connection limit 45;
alter role naervaer_portal connection limit 40;

-- What one session writes to the disk for sorting and the like; an index is made from what there is.
alter role naervaer_worker set temp_file_limit = '1GB';
alter role naervaer_portal set temp_file_limit = '256MB';
