-- What stands for an employment in an address is looked up instead of being worked out for everybody.
create index employment_version_reference
  on employment_version ((md5('employment|' || employment_id)::uuid));
