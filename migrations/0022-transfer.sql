-- Cases that other municipalities offer to this one. The list names nobody; what the offer says is a file of its own,
-- which its supervisors read.
create table transfer_row (
  municipality uuid not null,
  id uuid not null,
  place text not null,
  number text not null,
  -- waiting, accepted, declined or withdrawn
  state text not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  case_id uuid,
  primary key (municipality, id)
);
create index transfer_row_by_state on transfer_row (municipality, state, offered_at desc, id);
select keep_within_municipality('transfer_row');
create policy unit_lists on transfer_row for select to rrjet_app
  using (municipality = (select current_municipality()) and (select sees_unit_lists()));
grant select on transfer_row to rrjet_app;
