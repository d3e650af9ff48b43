-- Borders of municipalities for the map of services, as an administrator brought them in; none are shipped. They are
-- public, and in each municipality its own: what one brings in changes nothing for another. `credit` is what their
-- licence asks to be written under a map.
create table border (
  municipality uuid not null references municipality,
  place text not null,
  outline jsonb not null,
  credit text not null check (credit <> ''),
  brought_at timestamptz not null,
  brought_by uuid not null,
  primary key (municipality, place)
);
select keep_within_municipality('border');
create policy members_of_municipality on border for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on border to rrjet_app;
