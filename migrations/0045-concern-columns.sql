-- Nothing ever stood in these: a concern is found by its receipt, its case and the day on which it came.
alter table concern_row drop column number, drop column source, drop column unit;
