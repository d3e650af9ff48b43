-- The key check and what is derived from the master key, each wrapped by it (src/server/keys).
create table installation (
  name text primary key,
  value bytea not null
);
grant select, insert, update on installation to rrjet_system;

-- The tenants. Shared reference: the public page names them, and everything else belongs to one of them.
create table municipality (
  id uuid primary key,
  code text not null unique,
  place text not null,
  active boolean not null default true
);
grant select on municipality to rrjet_app, rrjet_intake;
grant select, insert, update on municipality to rrjet_system;

create table agency (
  municipality uuid not null references municipality,
  id uuid not null,
  code text not null,
  discipline text not null,
  name text not null,
  active boolean not null default true,
  primary key (municipality, id),
  unique (municipality, code)
);
select keep_within_municipality('agency');
create policy members_of_municipality on agency for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on agency to rrjet_app;

-- Authority: what a signed-in person may do in one municipality. Who they are is kept by sign-in.
create table member (
  municipality uuid not null references municipality,
  id uuid not null,
  user_id text not null,
  agency uuid not null,
  discipline text not null,
  roles text[] not null default '{}',
  unit text,
  state text not null default 'active' check (state in ('invited', 'active', 'left')),
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, agency) references agency
);
-- One person has one place in a municipality, and may have places in several.
create unique index member_by_person on member (user_id, municipality);
select keep_within_municipality('member');
-- At sign-in the municipality is not yet known: a person finds their own places in all of them.
create policy members_of_municipality on member for select to rrjet_app
  using (municipality = (select current_municipality()) or user_id = (select current_person()));
grant select on member to rrjet_app;

-- Numbers given in order (case numbers of a year); taken in the transaction that uses them.
create table counter (
  municipality uuid not null,
  name text not null,
  value bigint not null,
  primary key (municipality, name)
);
select keep_within_municipality('counter');
