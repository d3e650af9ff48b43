-- What the policy asks of a row stands in the indexes of every list, so that counting them opens no row.
drop index referral_row_by_agency;
drop index referral_row_all_of_agency;
drop index referral_row_by_move;
drop index referral_row_by_sending;
drop index referral_row_due_of_agency;
drop index referral_row_due_of_taker;
drop index referral_row_due;
create index referral_row_by_agency on referral_row (municipality, agency, waits_for, next_due_at, id) include (opens_to, case_id);
create index referral_row_all_of_agency on referral_row (municipality, agency, sent_at desc, id) include (opens_to, case_id);
create index referral_row_by_move on referral_row (municipality, waits_for, next_due_at, id) include (opens_to, case_id);
create index referral_row_by_sending on referral_row (municipality, sent_at desc, id) include (opens_to, case_id);
create index referral_row_due_of_agency on referral_row (municipality, agency, next_due_at, id) include (opens_to, case_id)
  where next_due_at is not null;
create index referral_row_due_of_taker on referral_row (municipality, taker, next_due_at, id) include (opens_to, case_id)
  where next_due_at is not null;
create index referral_row_due on referral_row (municipality, next_due_at, id) include (opens_to, case_id)
  where next_due_at is not null;
