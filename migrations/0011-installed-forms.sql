-- Forms that a municipality brought from outside, beside those of the country pack. A version is never changed:
-- records are read with the one they were filled with. Retiring a form only ends its being offered.
-- A form asks; it holds nobody's answers, so that everyone of the municipality may read it.
create table installed_form (
  municipality uuid not null,
  form text not null,
  version integer not null check (version > 0),
  section text not null,
  title jsonb not null,
  definition jsonb not null,
  written_version text not null default '',
  installed_by uuid not null,
  installed_at timestamptz not null,
  active boolean not null default true,
  offered_by uuid,
  offered_at timestamptz,
  primary key (municipality, form, version)
);
select keep_within_municipality('installed_form');
revoke delete on installed_form from rrjet_system;
create policy members_of_municipality on installed_form for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on installed_form to rrjet_app;
