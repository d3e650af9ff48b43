-- Every version of the sharing protocol that this municipality has worked with, as it stood, so that two can be compared
-- and a signature says what was signed. The digest tells apart what was changed without a new number.
create table protocol_version (
  municipality uuid not null references municipality,
  digest text not null,
  version integer not null,
  body jsonb not null,
  since timestamptz not null,
  primary key (municipality, digest)
);
select keep_within_municipality('protocol_version');
revoke update, delete on protocol_version from rrjet_system;
create policy members_of_municipality on protocol_version for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on protocol_version to rrjet_app;

-- That an institution signed a version: who for it, as what, and when. Nothing is taken away.
create table protocol_signature (
  municipality uuid not null references municipality,
  id uuid not null,
  agency uuid not null,
  digest text not null,
  signer text not null,
  capacity text not null,
  signed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, agency) references agency,
  foreign key (municipality, digest) references protocol_version
);
select keep_within_municipality('protocol_signature');
revoke update, delete on protocol_signature from rrjet_system;
create policy members_of_municipality on protocol_signature for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on protocol_signature to rrjet_app;
