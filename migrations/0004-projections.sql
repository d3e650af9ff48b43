-- Ordinary tables for lists, deadlines and counts, written in the transaction of the entry they follow from and
-- recomputed by `npm run rebuild`. They name nobody. A row list is read by the circle and, as a list, by the
-- supervisor. Filters compare plain columns: PostgreSQL uses an index under row-level security only for
-- comparisons that are leakproof, which those of arrays are not; hence case_tag.

create table case_row (
  municipality uuid not null,
  id uuid not null,
  number text not null,
  child uuid,
  status text not null,
  phase text not null,
  risk text,
  risk_rank smallint generated always as
    (case risk when 'immediate' then 4 when 'high' then 3 when 'medium' then 2 when 'low' then 1 else 0 end) stored,
  sex text,
  birth_year smallint,
  opened_on date,
  closed_on date,
  closure_reason text,
  manager uuid,
  agency uuid,
  unit text,
  place text,
  source text,
  next_due_at timestamptz,
  next_due_code text,
  last_seen_on date,
  last_entry_at timestamptz,
  -- Lists are ordered by the day: an index on the instant would make every entry rewrite every index.
  last_entry_on date generated always as ((last_entry_at at time zone 'UTC')::date) stored,
  conflicts integer not null default 0,
  harms text[] not null default '{}',
  situations text[] not null default '{}',
  primary key (municipality, id)
) with (fillfactor = 75);
-- The work list offers each of these as a filter or an order; each order ends in id so that pages do not overlap.
create unique index case_row_by_number on case_row (municipality, number);
create index case_row_by_due on case_row (municipality, status, next_due_at, id);
create index case_row_by_risk on case_row (municipality, status, risk_rank desc, next_due_at, id);
create index case_row_by_opening on case_row (municipality, status, opened_on, id);
create index case_row_by_closing on case_row (municipality, closed_on, id) where closed_on is not null;
create index case_row_by_last_entry on case_row (municipality, status, last_entry_on, id);
create index case_row_by_last_seen on case_row (municipality, status, last_seen_on, id);
create index case_row_by_phase on case_row (municipality, phase, next_due_at, id);
create index case_row_by_manager on case_row (municipality, manager, status, next_due_at, id);
create index case_row_by_unit on case_row (municipality, unit, status, next_due_at, id);
create index case_row_by_place on case_row (municipality, place, status, next_due_at, id);
create index case_row_by_birth_year on case_row (municipality, birth_year, status, id);
create index case_row_by_child on case_row (municipality, child);
create index case_row_in_conflict on case_row (municipality, next_due_at, id) where conflicts > 0;
select keep_within_municipality('case_row');
create policy circle_and_lists on case_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = case_row.municipality and c.file_kind = 'case' and c.file_id = case_row.id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on case_row to rrjet_app;

-- What a case is about, one row for each code, so that lists filter by it through an index.
create table case_tag (
  municipality uuid not null,
  case_id uuid not null,
  kind text not null,
  code text not null,
  primary key (municipality, case_id, kind, code)
);
create index case_tag_by_code on case_tag (municipality, kind, code, case_id);
select keep_within_municipality('case_tag');
create policy circle_and_lists on case_tag for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = case_tag.municipality and c.file_kind = 'case' and c.file_id = case_tag.case_id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on case_tag to rrjet_app;

create table person_row (
  municipality uuid not null,
  id uuid not null,
  sex text,
  birth_year smallint,
  birth_registered text,
  deceased boolean not null default false,
  place text,
  last_entry_at timestamptz,
  primary key (municipality, id)
);
create index person_row_by_birth_year on person_row (municipality, birth_year, id);
create index person_row_by_place on person_row (municipality, place, id);
select keep_within_municipality('person_row');
create policy circle_reads on person_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = person_row.municipality and c.file_kind = 'person' and c.file_id = person_row.id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on person_row to rrjet_app;

create table person_in_case (
  municipality uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  part text not null,
  primary key (municipality, case_id, person_id)
);
create index person_in_case_by_person on person_in_case (municipality, person_id, case_id);
select keep_within_municipality('person_in_case');
create policy circle_reads on person_in_case for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = person_in_case.municipality and c.file_kind = 'case'
         and c.file_id = person_in_case.case_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on person_in_case to rrjet_app;

-- The blind index: keyed hashes of a person's words, prefixes, sound keys and identifiers. The key of the hash
-- includes the municipality, so that one posting list never mixes two.
create table person_index (
  municipality uuid not null,
  person_id uuid not null,
  terms integer[] not null,
  primary key (municipality, person_id)
);
create index person_index_by_terms on person_index using gin (terms);
select keep_within_municipality('person_index');
create policy circle_reads on person_index for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = person_index.municipality and c.file_kind = 'person'
         and c.file_id = person_index.person_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on person_index to rrjet_app;
-- Under a policy PostgreSQL would not use the index of an array (its comparison is not leakproof), so that
-- one function reads without one and itself keeps to the municipality. It gives ids, nothing else: a worker
-- who takes a concern must learn that a child is known, though not what about.
create policy search_reads on person_index for select to rrjet_search using (true);
grant select on person_index to rrjet_search;

-- The persons for whom each of up to four groups of alternative terms has a match.
create function persons_by_terms(first integer[], second integer[], third integer[], fourth integer[], at_most integer)
  returns table (person_id uuid, terms integer[]) language sql stable security definer
  set search_path = pg_catalog, public
begin atomic
  select i.person_id, i.terms from person_index i
  where i.terms && first and i.terms && coalesce(second, first)
    and i.terms && coalesce(third, first) and i.terms && coalesce(fourth, first)
    and i.municipality = current_municipality()
  limit at_most;
end;
revoke all on function persons_by_terms from public;
do $$
begin
  -- Giving a function away needs the right to create in the schema and a place in the role, for this moment only.
  execute format('grant rrjet_search to %I', current_user);
  grant create on schema public to rrjet_search;
  alter function persons_by_terms owner to rrjet_search;
  revoke create on schema public from rrjet_search;
end $$;
grant execute on function persons_by_terms to rrjet_app, rrjet_system;

create table household_row (
  municipality uuid not null,
  id uuid not null,
  members integer not null default 0,
  place text,
  last_entry_at timestamptz,
  primary key (municipality, id)
);
select keep_within_municipality('household_row');
create policy circle_reads on household_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = household_row.municipality and c.file_kind = 'household'
         and c.file_id = household_row.id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on household_row to rrjet_app;

create table household_member (
  municipality uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  since text,
  until text,
  primary key (municipality, household_id, person_id)
);
create index household_member_by_person on household_member (municipality, person_id);
select keep_within_municipality('household_member');
create policy circle_reads on household_member for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = household_member.municipality and c.file_kind = 'household'
         and c.file_id = household_member.household_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on household_member to rrjet_app;

create table concern_row (
  municipality uuid not null,
  id uuid not null,
  number text,
  received_at timestamptz not null,
  channel text not null,
  source text,
  state text not null,
  immediate boolean not null default false,
  triage_due_at timestamptz,
  triaged_at timestamptz,
  outcome text,
  case_id uuid,
  assignee uuid,
  unit text,
  place text,
  children integer not null default 0,
  harms text[] not null default '{}',
  -- Keyed hash of the receipt code by which a reporter comes back.
  receipt text,
  last_entry_at timestamptz,
  primary key (municipality, id)
);
create index concern_row_by_receiving on concern_row (municipality, received_at desc, id);
create index concern_row_by_state on concern_row (municipality, state, triage_due_at, id);
create index concern_row_by_case on concern_row (municipality, case_id) where case_id is not null;
create unique index concern_row_by_receipt on concern_row (municipality, receipt) where receipt is not null;
select keep_within_municipality('concern_row');
create policy circle_and_lists on concern_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = concern_row.municipality and c.file_kind = 'concern' and c.file_id = concern_row.id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on concern_row to rrjet_app;
select take_from_public('concern_row');

-- A clock that runs on a file. How many are overdue changes with the time, not with the file, and is asked of
-- these rows.
create table deadline_row (
  municipality uuid not null,
  file_kind text not null,
  file_id uuid not null,
  code text not null,
  instance text not null default '',
  started_at timestamptz not null,
  due_at timestamptz not null,
  met_at timestamptz,
  waived boolean not null default false,
  responsible text,
  primary key (municipality, file_kind, file_id, code, instance)
);
create index deadline_row_running on deadline_row (municipality, due_at) where met_at is null and not waived;
create index deadline_row_running_by_responsible on deadline_row (municipality, responsible, due_at)
  where met_at is null and not waived;
create index deadline_row_by_code on deadline_row (municipality, code, started_at);
select keep_within_municipality('deadline_row');
create policy circle_and_lists on deadline_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = deadline_row.municipality and c.file_kind = deadline_row.file_kind
          and c.file_id = deadline_row.file_id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on deadline_row to rrjet_app;
select take_from_public('deadline_row');

create table task_row (
  municipality uuid not null,
  file_kind text not null,
  file_id uuid not null,
  id uuid not null,
  kind text not null,
  due_on date,
  assignee text,
  done_at timestamptz,
  dropped boolean not null default false,
  primary key (municipality, file_kind, file_id, id)
);
create index task_row_open_by_assignee on task_row (municipality, assignee, due_on) where done_at is null and not dropped;
create index task_row_open_by_due on task_row (municipality, due_on) where done_at is null and not dropped;
select keep_within_municipality('task_row');
create policy circle_and_lists on task_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = task_row.municipality and c.file_kind = task_row.file_kind
          and c.file_id = task_row.file_id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on task_row to rrjet_app;
select take_from_public('task_row');

-- Emergency access, told at once to every supervisor and the data protection officer. The reason is an entry.
create table break_glass (
  municipality uuid not null,
  file_kind text not null,
  file_id uuid not null,
  id uuid not null,
  member uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  reviewed_at timestamptz,
  primary key (municipality, file_kind, file_id, id)
);
create index break_glass_by_time on break_glass (municipality, since desc);
select keep_within_municipality('break_glass');
create policy told on break_glass for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists()) or (select oversees_access()) or member = (select current_member())));
grant select on break_glass to rrjet_app;
