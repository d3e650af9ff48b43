-- A concern has a number of its own, by which two people speak of it on the telephone; those of before have none.
alter table concern_row add column number text;
create index concern_by_number on concern_row (municipality, number) where number is not null;
