-- The role that runs the periodic work: it reaches the queue of that work (its schema is made when the work first
-- starts) and no table of the house. What the work reads and writes goes through rrjet_system, as everything does.
do $$
begin
  create role rrjet_jobs nologin noinherit;
exception when duplicate_object or unique_violation then null;
end $$;

-- How somebody wants to be told; whoever has chosen nothing is told as most want it (src/core/told/choice.ts).
create table told_choice (
  municipality uuid not null,
  member uuid not null,
  language text not null,
  email text not null,
  quiet_from time not null,
  quiet_until time not null,
  primary key (municipality, member)
);
select keep_within_municipality('told_choice');
create policy own_choice on told_choice for select to rrjet_app
  using (municipality = (select current_municipality()) and member = (select current_member()));
grant select on told_choice to rrjet_app;

-- A notice on its way out of the program. It is `sending` from before the other side is asked until it has answered:
-- one that is left in that state was interrupted, may have arrived, and is never sent again by itself.
create table delivery (
  municipality uuid not null,
  notice uuid not null,
  channel text not null,
  member uuid not null,
  state text not null default 'waiting',
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- Why the last attempt failed: a code, never what the other side answered.
  fault text,
  tried_at timestamptz,
  primary key (municipality, notice, channel),
  foreign key (municipality, notice) references notice on delete cascade
);
create index delivery_due on delivery (municipality, channel, due_at) where state = 'waiting';
create index delivery_sending on delivery (municipality, tried_at) where state = 'sending';
create index delivery_failed on delivery (municipality, tried_at desc) where fault is not null;
select keep_within_municipality('delivery');
