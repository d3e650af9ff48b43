-- Who somebody is. Apart from everything else: the roles that read or write content cannot see this schema, and
-- the role that signs people in sees no content. What a person may do in a municipality stands in `member`.
do $$
begin
  create role rrjet_sign_in nologin noinherit;
exception when duplicate_object or unique_violation then null;
end $$;

create schema sign_in;
grant usage on schema sign_in to rrjet_sign_in;
grant usage on schema public to rrjet_sign_in;

-- Members are professionals: colleagues see their names. The address is where invitations go.
alter table member add column name text not null default '', add column email text;
alter table member alter column name drop default;

-- At the door a person's places are looked up in all municipalities, and nothing else of them.
create policy places_at_the_door on member for select to rrjet_sign_in using (true);
grant select on member to rrjet_sign_in;
grant select on municipality to rrjet_sign_in;

create table sign_in.person (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  two_factor_enabled boolean not null default false,
  must_change_password boolean not null default false
);

-- The password (argon2id) under provider `credential`, or the subject at an identity provider.
create table sign_in.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references sign_in.person on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_by_person on sign_in.account (user_id);

-- The cookie carries the token with a signature of the installation's secret: the table alone opens nothing.
create table sign_in.session (
  id text primary key,
  token text not null unique,
  user_id text not null references sign_in.person on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- The municipality that the person works in at the moment, where they have places in several.
  municipality uuid,
  -- Whether a second factor was shown in this session.
  second_factor boolean not null default false
);
create index session_by_person on sign_in.session (user_id);
create index session_by_end on sign_in.session (expires_at);

create table sign_in.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on sign_in.verification (identifier);
create index verification_by_end on sign_in.verification (expires_at);

-- Secret and backup codes are encrypted by the installation's secret.
create table sign_in.two_factor (
  id text primary key,
  user_id text not null unique references sign_in.person on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- An authenticator that is being set up: it counts from its first right code on.
create table sign_in.enrolment (
  user_id text primary key references sign_in.person on delete cascade,
  secret text not null,
  backup_codes text not null,
  expires_at timestamptz not null
);

-- Failed attempts by account and by address, both as keyed hashes: the table tells nobody who tried.
create table sign_in.attempt (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index attempt_by_time on sign_in.attempt (last_at);

-- A link by which someone sets a password: once, for a short time. Only a hash of it is kept.
create table sign_in.invitation (
  token_hash bytea primary key,
  user_id text not null references sign_in.person on delete cascade,
  municipality uuid not null,
  member uuid not null,
  -- Whether the second factor is set up anew, because the telephone was lost.
  renews_second_factor boolean not null default false,
  made_by uuid,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_by_person on sign_in.invitation (user_id);

-- The sign-ins that a demonstration shows on its first page; empty everywhere else.
create table sign_in.demonstration (
  user_id text primary key references sign_in.person on delete cascade,
  password text not null,
  place smallint not null
);

grant select, insert, update, delete on all tables in schema sign_in to rrjet_sign_in;
