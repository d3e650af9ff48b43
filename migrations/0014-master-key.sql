-- Which master key wraps the data keys now: its name, from which the key does not follow. While the master key is
-- exchanged, a server that still holds the one before must not add a key that nobody could unwrap afterwards.
create table master_key (
  only_one boolean primary key default true check (only_one),
  name text not null
);
grant select on master_key to rrjet_app, rrjet_intake;
grant select, insert, update on master_key to rrjet_system;

alter table data_key add column master text;
create policy under_the_master_key on data_key as restrictive for insert to rrjet_system, rrjet_intake
  with check (master = coalesce((select name from master_key), master));
