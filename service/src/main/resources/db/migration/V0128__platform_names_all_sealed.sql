-- Whether no column that is to be sealed holds an open cell; a migration that declares another column
-- sealed takes this back, and the next start seals what stands open.
alter table store_meta add names_all_sealed boolean not null default false;
