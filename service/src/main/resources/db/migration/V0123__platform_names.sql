-- A word of the program's own, sealed with the key that cells which name people are sealed with: by
-- it a start knows whether it has the right key. Those cells are sealed at the first start after this.
alter table store_meta add names_proof text;
