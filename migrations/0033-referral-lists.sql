-- An institution has thousands of requests in its list. Which of them are open to it stands in the row itself, equal to
-- its place in the circle because both follow from the same file: the policy need not look each of them up.
alter table referral_row add column opens_to text;
drop policy circle_and_lists on referral_row;
create policy circle_and_lists on referral_row for select to rrjet_app using (
  municipality = (select current_municipality())
  and ((select sees_unit_lists())
    or opens_to = any ((select current_holders())::text[])
    or (select true from circle c
        where c.municipality = referral_row.municipality and c.file_kind = 'referral' and c.file_id = referral_row.id
          and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
        limit 1)));

-- What is over has no next clock: the lists of what still waits for somebody leave it out.
drop index referral_row_by_taker;
create index referral_row_due_of_agency on referral_row (municipality, agency, next_due_at, id) where next_due_at is not null;
create index referral_row_due_of_taker on referral_row (municipality, taker, next_due_at, id) where next_due_at is not null;
create index referral_row_due_of_sender on referral_row (municipality, sender, next_due_at, id) where next_due_at is not null;
create index referral_row_due on referral_row (municipality, next_due_at, id) where next_due_at is not null;
create index referral_row_all_of_sender on referral_row (municipality, sender, sent_at desc, id);
