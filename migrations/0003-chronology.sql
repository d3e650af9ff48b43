-- The people around a file. `source` is the file whose chronology says so: a person is read through a case.
-- Every other policy asks this table, so that there is one rule for all files.
create table circle (
  municipality uuid not null,
  file_kind text not null,
  file_id uuid not null,
  holder text not null check (holder like 'member:%' or holder like 'role:%'),
  source uuid not null,
  part text not null,
  discipline text,
  since timestamptz,
  until timestamptz,
  primary key (municipality, file_kind, file_id, holder, source)
);
create index circle_by_holder on circle (municipality, holder, file_kind, file_id);
select keep_within_municipality('circle');
-- One sees one's own places only: who else stands in a circle is part of the file's content.
create policy own_places on circle for select to rrjet_app
  using (municipality = (select current_municipality()) and holder = any ((select current_holders())::text[]));
grant select on circle to rrjet_app;
select take_from_public('circle');

-- A chronology's head. Writers lock this row; seq and hash are those of the last entry.
create table file (
  municipality uuid not null,
  kind text not null,
  id uuid not null,
  seq integer not null default 0,
  hash bytea,
  created_at timestamptz not null default now(),
  erased_at timestamptz,
  primary key (municipality, kind, id)
);
select keep_within_municipality('file');
-- A scalar sub-select, not EXISTS: it is looked up for the row at hand and never turned into a hash of all the
-- files that the reader may see.
create policy circle_reads on file for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = file.municipality and c.file_kind = file.kind and c.file_id = file.id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on file to rrjet_app;
select take_from_public('file');

-- What happened. Rows are added and never changed or removed, which the grants below hold to.
-- The hash is taken over the envelope and the sealed body, so that the chain is checked without any key.
create table entry (
  municipality uuid not null,
  file_kind text not null,
  file_id uuid not null,
  seq integer not null check (seq > 0),
  id uuid not null,
  kind text not null,
  version smallint not null,
  section text not null,
  author uuid not null,
  agency uuid not null,
  device text not null,
  occurred_at text,
  recorded_at timestamptz not null,
  body bytea not null,
  prev bytea,
  hash bytea not null,
  -- A follower reads in the order (tx, position) and stops before the oldest transaction that is still open:
  -- position alone would skip an entry whose transaction commits late.
  tx xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (municipality, file_kind, file_id, seq)
);
-- An entry sent twice is recognised; another municipality's ids are none of ours.
create unique index entry_by_id on entry (municipality, id);
create index entry_by_commit on entry (municipality, tx, position);
select keep_within_municipality('entry');
revoke update, delete on entry from rrjet_system;
create policy circle_reads on entry for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = entry.municipality and c.file_kind = entry.file_kind and c.file_id = entry.file_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on entry to rrjet_app;
select take_from_public('entry');

-- One key for each section of a file, wrapped by the master key. Erasing a file removes its rows here: the
-- chain still verifies, and nobody can read the bodies again.
create table data_key (
  municipality uuid not null,
  file_kind text not null,
  file_id uuid not null,
  section text not null,
  wrapped bytea not null,
  primary key (municipality, file_kind, file_id, section)
);
select keep_within_municipality('data_key');
create policy circle_reads on data_key for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = data_key.municipality and c.file_kind = data_key.file_kind
         and c.file_id = data_key.file_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on data_key to rrjet_app;
select take_from_public('data_key');

-- Sealed files beside the chronology; the name may name a child and is sealed like a body.
create table attachment (
  municipality uuid not null,
  id uuid not null,
  file_kind text not null,
  file_id uuid not null,
  section text not null,
  media_type text not null,
  bytes bigint not null,
  digest bytea not null,
  name bytea not null,
  created_at timestamptz not null default now(),
  author uuid not null,
  primary key (municipality, id)
);
create index attachment_by_file on attachment (municipality, file_kind, file_id);
select keep_within_municipality('attachment');
create policy circle_reads on attachment for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = attachment.municipality and c.file_kind = attachment.file_kind
         and c.file_id = attachment.file_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on attachment to rrjet_app;
select take_from_public('attachment');

-- Who looked at or wrote in which file. Added to and never changed; the data protection officer reads it.
create table access_log (
  municipality uuid not null,
  position bigint generated always as identity,
  at timestamptz not null default now(),
  member uuid,
  file_kind text not null,
  file_id uuid,
  act text not null check (act in ('read', 'write', 'list', 'break-glass', 'denied')),
  purpose text,
  sections text[] not null default '{}',
  device text,
  primary key (municipality, position)
);
create index access_log_by_file on access_log (municipality, file_id, position);
create index access_log_by_member on access_log (municipality, member, position);
select keep_within_municipality('access_log');
revoke update, delete on access_log from rrjet_system;
create policy own_acts_are_logged on access_log for insert to rrjet_app
  with check (municipality = (select current_municipality()) and member = (select current_member()));
create policy overseer_reads on access_log for select to rrjet_app
  using (municipality = (select current_municipality()) and (select oversees_access()));
grant select, insert on access_log to rrjet_app;
select take_from_public('access_log');

-- Where each follower of the log stands.
create table follower (
  municipality uuid not null,
  name text not null,
  tx xid8 not null,
  position bigint not null,
  primary key (municipality, name)
);
select keep_within_municipality('follower');
