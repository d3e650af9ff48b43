-- Finding people. The blind index is read by functions of rrjet_search, which nobody can sign in as: under a policy
-- PostgreSQL does not use the index of an array (see 0004). They give ids, never content, and keep to the
-- municipality of the transaction themselves.
drop function persons_by_terms;

-- To say which of those found stand in the reader's own circles, and in whose care the others are.
create policy search_reads on circle for select to rrjet_search using (true);
grant select on circle to rrjet_search;

-- Who meets all groups of a search, each by any of its terms. `asked` holds the groups one after the other, `lengths`
-- how many terms each has; `sure` are the terms that count for the order. Two hundred at most are looked at: when
-- there are more (`many`), the search is too wide to be answered whole, but those whom the reader works with must
-- not be lost among the rest and are looked up by their circle.
--
-- The conditions are written out so that each search is planned by how common its own terms are. `is not distinct
-- from` keeps the planner from reading a municipality's rows by their key: every hash belongs to one municipality.
create function find_persons(asked integer[], lengths integer[], sure integer[])
  returns table (person_id uuid, mine boolean, score integer, matched integer[], many boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, public set enable_seqscan = off set jit = off
as $$
declare
  looked constant integer := 200;
  enough constant integer := 50;
  walked constant integer := 2500;
  -- A scalar sub-select is looked up for the row at hand; EXISTS would be turned into a hash of the whole circle.
  held constant text := '(select true from circle c where c.municipality = $1 and c.file_kind = ''person''
    and c.file_id = i.person_id and c.holder = any ($2) and (c.until is null or c.until > now()) limit 1)';
  met text := '';
  sureness text := '0';
  term integer;
  size integer;
  at integer := 1;
  found integer := 0;
  own integer := 0;
  few boolean;
begin
  foreach size in array lengths loop
    met := met || format(' and i.terms && %L::integer[]', asked[at : at + size - 1]);
    at := at + size;
  end loop;
  foreach term in array sure loop
    sureness := sureness || format(' + (i.terms && array[%s])::integer', term);
  end loop;
  for person_id, mine, score, matched, found, own in execute format($find$
    with found as materialized (
      select i.person_id, i.terms, coalesce(%s, false) as mine, %s as score
      from person_index i where i.municipality is not distinct from $1 %s limit $3),
    placed as (
      select f.*, row_number() over (partition by f.mine order by f.score desc, f.person_id) as place,
        count(*) over () as everyone, count(*) filter (where f.mine) over () as own
      from found f)
    select p.person_id, p.mine, p.score, array(select a from unnest($4) a where a = any (p.terms)),
      p.everyone::integer, p.own::integer
    from placed p where p.place <= $5
  $find$, held, sureness, met) using current_municipality(), current_holders(), looked, asked || sure, enough
  loop
    many := found = looked;
    return next;
  end loop;
  if found < looked or own >= enough then
    return;
  end if;
  few := (select count(*) < walked from (
    select from circle c where c.municipality = current_municipality() and c.file_kind = 'person'
      and c.holder = any (current_holders()) limit walked) as own_people);
  return query execute format(case when few then $find$
      select i.person_id, true, %2$s, array(select a from unnest($4) a where a = any (i.terms)), true
      from circle c cross join lateral (
        select * from person_index i where i.municipality = $1 and i.person_id = c.file_id %3$s offset 0) i
      where c.municipality = $1 and c.file_kind = 'person' and c.holder = any ($2)
        and (c.until is null or c.until > now())
      limit $3
    $find$ else $find$
      select i.person_id, true, %2$s, array(select a from unnest($4) a where a = any (i.terms)), true
      from (select * from person_index i where i.municipality is not distinct from $1 %3$s limit 2000) i
      where %1$s limit $3
    $find$ end, held, sureness, met) using current_municipality(), current_holders(), enough, asked || sure;
end $$;

-- In whose care somebody is: the case managers around them and the case that says so. A worker who takes a concern
-- must learn that a child is known, though not what about.
create function keepers_of_persons(persons uuid[]) returns table (person_id uuid, member uuid, source uuid)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select c.file_id, substr(c.holder, 8)::uuid, c.source from circle c
  where c.municipality = current_municipality() and c.file_kind = 'person' and c.file_id = any (persons)
    and c.part = 'case-manager' and c.holder like 'member:%' and (c.until is null or c.until > now());
end;

-- For a list that is brought in: who may be the person of a row. `wanted` has one object for each way in which a row
-- may be met: {n: the row, a, b, c: groups of terms that must all be met; b and c may be missing}.
create function persons_like(wanted jsonb, most integer) returns table (n integer, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, public set enable_seqscan = off
begin atomic
  select distinct w.n, i.person_id
  from jsonb_to_recordset(wanted) as w(n integer, a integer[], b integer[], c integer[])
  cross join lateral (
    select p.person_id from person_index p
    where p.terms && w.a and p.terms && coalesce(w.b, w.a) and p.terms && coalesce(w.c, w.a)
      and p.municipality is not distinct from current_municipality()
    limit most) i;
end;

revoke all on function find_persons, keepers_of_persons, persons_like from public;
do $$
begin
  -- Giving a function away needs the right to create in the schema and a place in the role, for this moment only.
  execute format('grant rrjet_search to %I', current_user);
  grant create on schema public to rrjet_search;
  alter function find_persons owner to rrjet_search;
  alter function keepers_of_persons owner to rrjet_search;
  alter function persons_like owner to rrjet_search;
  revoke create on schema public from rrjet_search;
end $$;
grant execute on function find_persons, keepers_of_persons to rrjet_app, rrjet_system;
-- The rows of a list are compared by the server itself, which tells their importer no more than they may know.
grant execute on function persons_like to rrjet_system;
