-- The book that every instance works by has a number. Whoever writes holds this row shared until the
-- end of the transaction; a swap changes it, and so waits for those under way and turns back the rest.
create table book_epoch (
  only_row boolean primary key default true check (only_row),
  epoch    bigint  not null
);

insert into book_epoch (epoch) values (0);
