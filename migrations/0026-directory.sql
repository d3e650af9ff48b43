-- The service directory: organisations, their services and locations, and the terms that others classify them with.
-- There is no child in it, so nothing is sealed; but some addresses are secret, because children hide there.
-- `body` is the record as the Human Services Data Specification 3.0 writes it, with all that hangs under it.
create table directory_record (
  municipality uuid not null references municipality,
  kind text not null,
  id uuid not null,
  -- The organisation that a record belongs to; for an organisation, itself.
  organization uuid,
  -- The institution of the team that this organisation is; its people keep these records.
  agency uuid,
  body jsonb not null,
  -- A person said so, and only a person takes it back.
  confidential boolean not null default false,
  -- Whether the public may see it: neither itself nor its organisation is confidential. Forgetting this hides it.
  public boolean not null default false,
  -- What services are looked for by.
  needs text[] not null default '{}',
  languages text[] not null default '{}',
  places text[] not null default '{}',
  minimum_age double precision,
  maximum_age double precision,
  room integer,
  words text not null default '',
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality, kind, id)
);
select keep_within_municipality('directory_record');
revoke delete on directory_record from rrjet_system;
create index directory_record_of_organization on directory_record (municipality, organization);

-- Whether the reader may know where a secret place is: the unit, who administers the directory, the institution itself.
create function knows_secret_places(keeper uuid) returns boolean language sql stable parallel safe
  return current_holders() && array['role:worker', 'role:supervisor', 'role:administrator']
    or keeper = (select m.agency from member m
      where m.municipality = (select current_municipality()) and m.id = (select current_member()));

create policy members_of_municipality on directory_record for select to rrjet_app
  using (municipality = (select current_municipality())
    and (kind <> 'location' or public or knows_secret_places(agency)));
grant select on directory_record to rrjet_app;
create policy public_reads on directory_record for select to rrjet_intake
  using (municipality = (select current_municipality()) and public);
grant select on directory_record to rrjet_intake;

-- Who changed what in it, and when. Nothing is taken away from it.
create table directory_change (
  municipality uuid not null references municipality,
  position bigint generated always as identity,
  kind text not null,
  record uuid not null,
  act text not null,
  at timestamptz not null,
  by uuid not null,
  -- The names of the fields; values stay in the two bodies.
  fields text[] not null default '{}',
  was jsonb,
  now jsonb not null,
  -- Secret before or after: read like a secret place.
  confidential boolean not null default false,
  agency uuid,
  primary key (municipality, position)
);
select keep_within_municipality('directory_change');
revoke update, delete on directory_change from rrjet_system;
create index directory_change_of_record on directory_change (municipality, kind, record, position);
create policy members_of_municipality on directory_change for select to rrjet_app
  using (municipality = (select current_municipality())
    and (not confidential or knows_secret_places(agency)));
grant select on directory_change to rrjet_app;
