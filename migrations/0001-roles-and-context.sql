-- Who connects, and how a transaction says for whom it works.
--
-- rrjet_app     reads for people: sees only the files in whose circle the member stands.
-- rrjet_system  the command path and the maintenance work: decides on whole files, but of one municipality
--               at a time, which it must name. Nothing that answers a request with content reads through it.
-- rrjet_intake  the public page: may put a concern in and see nothing at all.
-- rrjet_search  owns one function, the blind index's door (see 0004); nobody can sign in as it.
--
-- None of them owns a table or can bypass row-level security. Roles belong to the whole cluster, so that
-- another database may have made them already, perhaps at this very moment.
do $$
declare role_name text;
begin
  foreach role_name in array array['rrjet_app', 'rrjet_system', 'rrjet_intake', 'rrjet_search'] loop
    begin
      execute format('create role %I nologin noinherit', role_name);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

revoke all on schema public from public;
grant usage on schema public to rrjet_app, rrjet_system, rrjet_intake, rrjet_search;

-- The context is set with set_config(…, true) in each transaction and ends with it. After a transaction
-- PostgreSQL leaves an empty string behind, not null: an empty context must match nothing, not fail.
-- Policies call these inside `(select …)`, so that they are evaluated once a statement, not once a row.
create function current_municipality() returns uuid language sql stable parallel safe
  return nullif(current_setting('rrjet.municipality', true), '')::uuid;

create function current_member() returns uuid language sql stable parallel safe
  return nullif(current_setting('rrjet.member', true), '')::uuid;

-- 'member:<uuid>' and 'role:<role>', separated by commas.
create function current_holders() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('rrjet.holders', true), ''), ',');

-- The signed-in person of the session, known before their municipality is.
create function current_person() returns text language sql stable parallel safe
  return nullif(current_setting('rrjet.user', true), '');

-- Supervisors see the lists of their unit, not the content of its files.
create function sees_unit_lists() returns boolean language sql stable parallel safe
  return 'role:supervisor' = any (current_holders());

create function oversees_access() returns boolean language sql stable parallel safe
  return 'role:data-protection-officer' = any (current_holders());

-- Puts a table of a municipality under row-level security, even for its owner, and lets the system role work
-- within the municipality that it has named. Who else may read it stands beside each table: forgetting that
-- leaves the table closed.
create function keep_within_municipality(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy system_within_municipality on %s to rrjet_system
    using (municipality = (select current_municipality()))
    with check (municipality = (select current_municipality()))', guarded);
  execute format('grant select, insert, update, delete on %s to rrjet_system', guarded);
end $$;

-- The public page adds rows and reads none back.
create function take_from_public(guarded regclass) returns void language plpgsql as $$
begin
  execute format('create policy public_adds on %s for insert to rrjet_intake
    with check (municipality = (select current_municipality()))', guarded);
  execute format('grant insert on %s to rrjet_intake', guarded);
end $$;
