-- Whether the readers within this program have this parcel already, though Kafka has not.
alter table delivery add column told boolean not null default false;
