-- Whoever answered for a request may leave before its case has another manager: it is then on the supervisors' list.
alter table referral_row alter column sender drop not null;
