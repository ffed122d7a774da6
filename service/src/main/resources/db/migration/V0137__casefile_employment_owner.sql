-- Whose each employment is that came in since this table: no two people's, even where two come in at
-- one instant. What came in before is found in employment_version.
create table employment_owner (
  employment_id text collate "C" primary key,
  employee_id   text collate "C" not null
);
