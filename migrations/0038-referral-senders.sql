-- Whoever works on a case sees what was asked from it, and those of other institutions in its circle only what is asked
-- of themselves. That follows from the circle of the case alone: a worker's few cases are looked up once for a list,
-- instead of a place in each of thousands of requests.
drop policy circle_and_lists on referral_row;
create policy circle_and_lists on referral_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or opens_to = any ((select current_holders())::text[])
    or case_id in (select c.file_id from circle c
        where c.municipality = (select current_municipality()) and c.holder = any ((select current_holders())::text[])
          and c.file_kind = 'case' and c.part <> 'team-member' and (c.until is null or c.until > now()))));
create index circle_of_cases on circle (municipality, holder, file_id) include (part, until) where file_kind = 'case';

-- What the policy asks of a row stands in the indexes of a sender's lists, so that counting them opens no row.
drop index referral_row_by_sender;
drop index referral_row_due_of_sender;
drop index referral_row_all_of_sender;
create index referral_row_by_sender on referral_row (municipality, sender, waits_for, next_due_at, id) include (opens_to, case_id);
create index referral_row_due_of_sender on referral_row (municipality, sender, next_due_at, id) include (opens_to, case_id)
  where next_due_at is not null;
create index referral_row_all_of_sender on referral_row (municipality, sender, sent_at desc, id) include (opens_to, case_id);
