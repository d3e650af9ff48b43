-- A referral is sent to an institution, whoever works there on that day: the institution itself holds a place.
alter table circle drop constraint circle_holder_check;
alter table circle add constraint circle_holder_check
  check (holder like 'member:%' or holder like 'agency:%' or holder like 'role:%');

-- The loop of each referral as one row: the line on the case, the institution's inbox, the figures. Codes, ids and
-- days, nothing that names a child. `head_at` and `chair_at` say from when a clock that ran out is on the list of the
-- head of the institution and of the team's chair.
create table referral_row (
  municipality uuid not null,
  id uuid not null,
  number text,
  case_id uuid,
  agency uuid,
  service text not null,
  urgency text not null,
  state text not null,
  waits_for text,
  sender uuid not null,
  sender_agency uuid not null,
  taker uuid,
  sent_at timestamptz,
  seen_at timestamptz,
  answered_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  closed_at timestamptz,
  outcome text,
  next_due_at timestamptz,
  next_due_code text,
  head_at timestamptz,
  chair_at timestamptz,
  last_entry_at timestamptz,
  primary key (municipality, id)
) with (fillfactor = 75);
-- Each list is ordered by what runs out next, and ends in id so that pages do not overlap.
create index referral_row_by_agency on referral_row (municipality, agency, waits_for, next_due_at, id);
create index referral_row_all_of_agency on referral_row (municipality, agency, sent_at desc, id);
create index referral_row_by_taker on referral_row (municipality, taker, waits_for, next_due_at, id);
create index referral_row_by_sender on referral_row (municipality, sender, waits_for, next_due_at, id);
create index referral_row_by_move on referral_row (municipality, waits_for, next_due_at, id);
create index referral_row_by_sending on referral_row (municipality, sent_at desc, id);
create index referral_row_by_case on referral_row (municipality, case_id);
select keep_within_municipality('referral_row');
create policy circle_and_lists on referral_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or (select true from circle c
        where c.municipality = referral_row.municipality and c.file_kind = 'referral' and c.file_id = referral_row.id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));
grant select on referral_row to rrjet_app;
select take_from_public('referral_row');
