-- A browser that asked to be told while the program is closed: where its push service takes messages for it, and the
-- keys under which they are sealed on the way. Nobody reads it back; the server alone sends.
create table push_subscription (
  municipality uuid not null,
  member uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  made_at timestamptz not null default now(),
  primary key (municipality, member, endpoint)
);
select keep_within_municipality('push_subscription');
