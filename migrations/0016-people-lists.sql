-- The list of people tells children from adults, and is ordered by the day of the last entry: as with cases, an index
-- on the instant would make every entry rewrite every index. `npm run rebuild` fills the new column.
alter table person_row add column child boolean not null default false;
alter table person_row add column last_entry_on date
  generated always as ((last_entry_at at time zone 'UTC')::date) stored;
create index person_row_by_last_entry on person_row (municipality, last_entry_on, id);
