-- Who is away, on which days, and who stands in for them. Why somebody is away stands nowhere. Nothing is taken away: an
-- absence that ends early ends.
create table absence (
  municipality uuid not null references municipality,
  id uuid not null,
  member uuid not null,
  substitute uuid,
  from_on date not null,
  until_on date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- From when on letters leave again: the first working morning after the return.
  letters_at timestamptz not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, member) references member,
  foreign key (municipality, substitute) references member
);
create index absence_by_end on absence (municipality, ends_at);
create index absence_holding_letters on absence (municipality, member, letters_at);
select keep_within_municipality('absence');
revoke delete on absence from rrjet_system;
create policy members_of_municipality on absence for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on absence to rrjet_app;

-- Whose notice this is by right, where its reader was told it in the place of a colleague who is away.
alter table notice add column in_place_of uuid;
