-- What stands for an employment in an address is read with the installation's key: nothing is looked
-- up, and whoever knows the numbers works out none of it.
drop index employment_version_reference;
