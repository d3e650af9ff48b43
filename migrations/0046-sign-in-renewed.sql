-- Who opened a colleague's way in anew stands in the record that those who answer for it read. Such a line is of no file:
-- its kind is `member`, and its id the member's.
alter table access_log drop constraint access_log_act_check;
alter table access_log add constraint access_log_act_check
  check (act in ('read', 'write', 'list', 'break-glass', 'denied', 'erase', 'renew'));
