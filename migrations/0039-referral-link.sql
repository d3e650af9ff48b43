-- Partners without an account answer one referral by a link. Where its secret leads stands here as long as the link may
-- be opened: a keyed hash, from which neither the secret nor the code follows. Only the server looks it up; when the
-- link is withdrawn, replaced or locked, the row is gone.
create table referral_link (
  municipality uuid not null,
  id uuid not null,
  referral_id uuid not null,
  secret text not null,
  primary key (municipality, id)
);
create unique index referral_link_by_secret on referral_link (municipality, secret);
create index referral_link_of_referral on referral_link (municipality, referral_id);
select keep_within_municipality('referral_link');
