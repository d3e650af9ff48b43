-- A child whom nobody has seen stands before all others, in the list and in its filter.
drop index case_row_by_last_seen;
create index case_row_by_last_seen on case_row (municipality, status, coalesce(last_seen_on, date '-infinity'), id);
