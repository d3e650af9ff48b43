-- Who of those who answer for it has looked at an emergency access: each of them is told until they have.
alter table break_glass add column looked_by uuid[] not null default '{}';
