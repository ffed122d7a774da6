-- What names people is sealed; the start seals what stands open in a column that says so.
comment on column refused_record.value is 'sealed';
