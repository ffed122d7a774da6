-- What lies open before somebody is found by the work unit, not by reading everybody's.
create index inbox_item_unit on inbox_item (work_unit) where closed_at is null;
