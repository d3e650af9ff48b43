-- Which cases have a sibling at all: the order by urgency asks after siblings in care only where there is one.
alter table case_row add column has_sibling boolean not null default false;
update case_row set has_sibling = true from person_in_case s
  where s.municipality = case_row.municipality and s.case_id = case_row.id and s.part = 'sibling';
