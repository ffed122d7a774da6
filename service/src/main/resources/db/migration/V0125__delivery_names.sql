-- What names people is sealed; the start seals what stands open in a column that says so.
comment on column mail.name is 'sealed';
comment on column mail.address is 'sealed';
comment on column mail.plain is 'sealed';
comment on column mail.html is 'sealed';
comment on column mail.calendar is 'sealed';
