-- Whose rehearsal it was: how many there may be for one level within a day is bounded. Null before this.
alter table sheet_rehearsal add level text;

create index sheet_rehearsal_of on sheet_rehearsal (level, at);
