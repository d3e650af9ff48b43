-- An institution is invited, takes part, or has left. Only one that takes part opens anything to its people: an
-- institution that is invited may do nothing yet, and one that has left nothing any more.
alter table agency
  add column mandate text not null default '',
  add column left_at timestamptz,
  add constraint left_is_not_active check (left_at is null or not active);

-- At the door a person's places are looked up, and whether their institution takes part.
create policy places_at_the_door on agency for select to rrjet_sign_in using (true);
grant select (municipality, id, active) on agency to rrjet_sign_in;
