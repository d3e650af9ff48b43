-- Rebuilding and erasing ask for the rows that follow from one file. Those of a case's circle stand under the persons,
-- households and concerns that it leads to.
create index circle_by_source on circle (municipality, source);

-- Erasing a file for good is an access like any other, and stays on record when the file is gone.
alter table access_log drop constraint access_log_act_check;
alter table access_log add constraint access_log_act_check
  check (act in ('read', 'write', 'list', 'break-glass', 'denied', 'erase'));
