-- The address of a link on its way to a partner by e-mail. To whom it goes, and the secret in it, are sealed and stand here
-- only until the mail server has taken the letter, or it is given up; the code never does.
create table link_letter (
  municipality uuid not null,
  id uuid not null,
  referral_id uuid not null,
  link_id uuid not null,
  -- Who asked for it: they are told when it could not be sent.
  member uuid not null,
  content bytea not null,
  state text not null default 'waiting',
  due_at timestamptz not null,
  attempts integer not null default 0,
  tried_at timestamptz,
  primary key (municipality, id)
);
create index link_letter_due on link_letter (municipality, due_at);
select keep_within_municipality('link_letter');
