-- A unit's list on its way into the chronologies. Everything that the list says is sealed with a key of the batch; what
-- stands here in the clear are counts, codes and fields, which name nobody.
alter table import_batch
  -- The sheet of the workbook, whether cases are opened, …
  add column options jsonb not null default '{}',
  -- How many rows are read, refused, doubted, and why, by code.
  add column summary jsonb not null default '{}',
  -- The code of the refusal that stopped the work on it.
  add column fault text,
  -- The name of the file may name a child.
  add column name bytea,
  -- Why it was undone; why somebody's registration is struck may tell of them.
  add column undo_reason bytea,
  add column undone_by uuid,
  add column undone integer not null default 0;
-- The fields of the columns in their order; headings would quote a list without headings.
alter table import_batch alter column mapping set default '[]';
-- Interrupted work is taken up again: by whom it was begun does not matter.
create index import_batch_at_work on import_batch (municipality) where state in ('checking', 'running', 'undoing');

-- The contents of a list: the file as it came, its first lines, its rows as they are read, the pairs that are perhaps
-- one person, and what was left out. They go when the list is brought in or given up.
create table import_part (
  municipality uuid not null,
  batch uuid not null,
  -- file, preview, rows, pairs, left
  kind text not null,
  place integer not null,
  -- How many rows or pairs it holds, and how many findings of each code.
  counts jsonb not null default '{}',
  body bytea not null,
  primary key (municipality, batch, kind, place),
  foreign key (municipality, batch) references import_batch on delete cascade
);
select keep_within_municipality('import_part');
-- What the rows say is for whoever brings them in; a supervisor sees that there is a list, not what it says.
create policy own_imports on import_part for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from import_batch b
       where b.municipality = import_part.municipality and b.id = import_part.batch
         and b.member = (select current_member()) limit 1));
grant select on import_part to rrjet_app;

-- What a person said of a pair; null while the pair waits for a person, because the program proposes nothing.
create table import_decision (
  municipality uuid not null,
  batch uuid not null,
  pair integer not null,
  -- different, attach, skip
  decision text,
  primary key (municipality, batch, pair),
  foreign key (municipality, batch) references import_batch on delete cascade
);
select keep_within_municipality('import_decision');
create index import_decision_waiting on import_decision (municipality, batch, pair) where decision is null;
create policy own_imports on import_decision for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from import_batch b
       where b.municipality = import_decision.municipality and b.id = import_decision.batch
         and b.member = (select current_member()) limit 1));
grant select on import_decision to rrjet_app;

-- The next list with the same headings takes the same fields. The headings are a keyed hash.
create table import_mapping (
  municipality uuid not null,
  headings text not null,
  mapping jsonb not null,
  used_at timestamptz not null default now(),
  primary key (municipality, headings)
);
select keep_within_municipality('import_mapping');
create policy members_of_municipality on import_mapping for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on import_mapping to rrjet_app;

alter table import_file
  -- The file's last place when the list had been brought in: who wrote in it later has worked on it.
  add column seq integer not null default 0,
  -- The record that was added to somebody who was known before; their file is not the list's to strike.
  add column record uuid;
