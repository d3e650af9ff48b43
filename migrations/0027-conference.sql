-- The meetings of the multi-disciplinary team: when, how far, and which cases. Who was there, the place and all that
-- is said stand in the files alone. Read by those who are invited and, as lists, by the supervisor.
create table conference_row (
  municipality uuid not null,
  id uuid not null,
  at timestamptz not null,
  minutes integer not null,
  state text not null,
  chair uuid,
  invited integer not null default 0,
  present integer not null default 0,
  items integer not null default 0,
  unsigned integer not null default 0,
  primary key (municipality, id)
);
create index conference_row_by_time on conference_row (municipality, at desc, id);
select keep_within_municipality('conference_row');
create policy circle_and_lists on conference_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = conference_row.municipality and c.file_kind = 'conference'
          and c.file_id = conference_row.id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on conference_row to rrjet_app;

create table conference_item (
  municipality uuid not null,
  conference_id uuid not null,
  case_id uuid not null,
  place integer not null,
  state text not null,
  primary key (municipality, conference_id, case_id)
);
create index conference_item_by_case on conference_item (municipality, case_id);
select keep_within_municipality('conference_item');
create policy circle_and_lists on conference_item for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = conference_item.municipality and c.file_kind = 'conference'
          and c.file_id = conference_item.conference_id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on conference_item to rrjet_app;
