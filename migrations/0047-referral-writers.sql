-- Whoever is called to a case and begins a request from it answers for it, and so finds it again while they stand in the
-- case's circle, whatever their part there; of the other requests of the case they still see none.
drop policy circle_and_lists on referral_row;
create policy circle_and_lists on referral_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or opens_to = any ((select current_holders())::text[])
    or case_id in (select c.file_id from circle c
        where c.municipality = (select current_municipality()) and c.holder = any ((select current_holders())::text[])
          and c.file_kind = 'case' and c.part <> 'team-member' and (c.until is null or c.until > now()))
    or (sender = (select current_member()) and case_id in (select c.file_id from circle c
        where c.municipality = (select current_municipality()) and c.holder = any ((select current_holders())::text[])
          and c.file_kind = 'case' and (c.until is null or c.until > now())))));

-- What the policy asks of a row stands in the indexes of the lists that are not ordered by sender, so that counting them
-- opens no row.
drop index referral_row_by_agency;
drop index referral_row_all_of_agency;
drop index referral_row_by_move;
drop index referral_row_by_sending;
drop index referral_row_due_of_agency;
drop index referral_row_due_of_taker;
drop index referral_row_due;
create index referral_row_by_agency on referral_row (municipality, agency, waits_for, next_due_at, id) include (opens_to, case_id, sender);
create index referral_row_all_of_agency on referral_row (municipality, agency, sent_at desc, id) include (opens_to, case_id, sender);
create index referral_row_by_move on referral_row (municipality, waits_for, next_due_at, id) include (opens_to, case_id, sender);
create index referral_row_by_sending on referral_row (municipality, sent_at desc, id) include (opens_to, case_id, sender);
create index referral_row_due_of_agency on referral_row (municipality, agency, next_due_at, id) include (opens_to, case_id, sender)
  where next_due_at is not null;
create index referral_row_due_of_taker on referral_row (municipality, taker, next_due_at, id) include (opens_to, case_id, sender)
  where next_due_at is not null;
create index referral_row_due on referral_row (municipality, next_due_at, id) include (opens_to, case_id, sender)
  where next_due_at is not null;
