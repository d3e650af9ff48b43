-- What people are to be told, queued in the transaction that caused it. The public page queues too, and may look up
-- nobody: whom a recipient means (`member:<id>`, `agency:<id>`, `role:<role>`) is found out when it is handed out.
-- Codes and ids only, never a word of a case.
create table telling (
  municipality uuid not null,
  position bigint not null generated always as identity,
  recipient text not null,
  -- Whose act it was: nobody is told of what they did themselves.
  author uuid,
  file_kind text,
  file_id uuid,
  message text not null,
  path text not null,
  urgency text not null,
  key text not null,
  queued_at timestamptz not null default now(),
  primary key (municipality, position)
);
select keep_within_municipality('telling');
select take_from_public('telling');

-- Whoever hands out wakes up when the transaction is there for good; a minute's round finds what a wake-up missed.
create function wake_who_hands_out() returns trigger language plpgsql as $$
begin
  perform pg_notify('rrjet_telling', current_municipality()::text);
  return null;
end $$;
create trigger telling_queued after insert on telling for each statement execute function wake_who_hands_out();

-- One person's notice. The key makes sure that the same thing is told them once.
create table notice (
  municipality uuid not null,
  id uuid not null default uuidv7(),
  member uuid not null,
  message text not null,
  path text not null,
  urgency text not null,
  key text not null,
  file_kind text,
  file_id uuid,
  told_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (municipality, id)
);
create unique index notice_once on notice (municipality, member, key);
create index notice_by_member on notice (municipality, member, told_at desc, id desc);
create index notice_unread on notice (municipality, member) where read_at is null;
create index notice_by_file on notice (municipality, file_kind, file_id) where file_id is not null;
select keep_within_municipality('notice');
create policy own_notices on notice for select to rrjet_app
  using (municipality = (select current_municipality()) and member = (select current_member()));
grant select on notice to rrjet_app;

create function tell_that_notices_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('rrjet_notice', changed.municipality || ' ' || changed.member)
    from (select distinct municipality, member from touched) changed;
  return null;
end $$;
create trigger notice_added after insert on notice referencing new table as touched
  for each statement execute function tell_that_notices_changed();
create trigger notice_read after update on notice referencing new table as touched
  for each statement execute function tell_that_notices_changed();
