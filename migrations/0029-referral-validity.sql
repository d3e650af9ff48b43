-- Until when a request makes sense without an answer: the nightly round finds here what has run out.
alter table referral_row add column valid_until date;
create index referral_row_running_out on referral_row (municipality, valid_until) where state in ('sent', 'seen', 'clarification');
