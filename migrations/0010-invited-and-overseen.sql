-- Whoever signs in for the first time takes up the place to which they were invited, by whichever way they came.
create policy takes_up_place on member for update to rrjet_sign_in
  using (state in ('invited', 'active')) with check (state = 'active');
grant update (state) on member to rrjet_sign_in;

-- The head of a unit answers for who of it looked where; the record names files by their number, never children.
create policy supervisor_reads on access_log for select to rrjet_app
  using (municipality = (select current_municipality()) and (select sees_unit_lists()));

-- The page of the record begins with the newest.
create index access_log_by_time on access_log (municipality, at desc, position desc);

-- Keys that live in a telephone or a computer; only their public halves are here.
create table sign_in.passkey (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references sign_in.person on delete cascade,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz default now(),
  aaguid text
);
create index passkey_by_person on sign_in.passkey (user_id);
grant select, insert, update, delete on sign_in.passkey to rrjet_sign_in;

-- The record is also looked through by the number on a paper.
create index concern_row_by_number on concern_row (municipality, number) where number is not null;
