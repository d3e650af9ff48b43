-- What is asked of institutions stands in the list of referrals; the row of a case no longer keeps a day of its own.
alter table case_row drop column referral_due_on;
