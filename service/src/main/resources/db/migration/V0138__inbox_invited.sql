-- Who has a planned talk in the calendar: accounts, as told with this revision. Null: told before this
-- was noted, or never to be told of.
alter table talk_record add column invited text[];
