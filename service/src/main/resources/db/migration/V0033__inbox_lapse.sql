-- When it was last told, reminded of or passed on; null before that and for what is older than this.
alter table inbox_item add column last_told_at timestamptz;
