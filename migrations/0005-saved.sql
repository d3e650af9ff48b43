-- A filter that a member keeps. What they called it and what they typed may name a child: sealed.
create table saved_filter (
  municipality uuid not null,
  id uuid not null,
  member uuid not null,
  list text not null,
  body bytea not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id)
);
create index saved_filter_by_member on saved_filter (municipality, member, list);
select keep_within_municipality('saved_filter');
create policy own_filters on saved_filter to rrjet_app
  using (municipality = (select current_municipality()) and member = (select current_member()))
  with check (municipality = (select current_municipality()) and member = (select current_member()));
grant select, insert, update, delete on saved_filter to rrjet_app;

-- A register brought in from outside, and the files it made, so that the whole can be undone as one act.
create table import_batch (
  municipality uuid not null,
  id uuid not null,
  member uuid not null,
  state text not null,
  -- How columns were mapped to fields: the headings of a table, not its rows.
  mapping jsonb not null default '{}',
  rows integer not null default 0,
  done integer not null default 0,
  refused integer not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  undone_at timestamptz,
  primary key (municipality, id)
);
create index import_batch_by_member on import_batch (municipality, member, created_at desc);
select keep_within_municipality('import_batch');
create policy own_imports on import_batch for select to rrjet_app using (
  municipality = (select current_municipality())
  and (member = (select current_member()) or (select sees_unit_lists())));
grant select on import_batch to rrjet_app;

create table import_file (
  municipality uuid not null,
  batch uuid not null,
  row integer not null,
  file_kind text not null,
  file_id uuid not null,
  primary key (municipality, batch, row, file_kind, file_id),
  foreign key (municipality, batch) references import_batch on delete cascade
);
select keep_within_municipality('import_file');
create policy own_imports on import_file for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from import_batch b
       where b.municipality = import_file.municipality and b.id = import_file.batch limit 1));
grant select on import_file to rrjet_app;
