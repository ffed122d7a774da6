-- News live for a moment: a row now names all advisories that one look at the outbox found. One row,
-- one key and one deletion for each cost as much as a third of the items that came of them.
alter table inbox_news drop constraint inbox_news_pkey;
alter table inbox_news alter column advisory_id type uuid[] using array[advisory_id];
alter table inbox_news rename column advisory_id to advisory_ids;
alter table inbox_news add column number bigint generated always as identity primary key;
