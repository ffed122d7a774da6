-- What names people is sealed; the start seals what stands open in a column that says so.
comment on column employment_version.name is 'sealed';
comment on column employment_version.mail is 'sealed';
comment on column held_record.message is 'sealed';
