-- What lists need to put cases in the order of their urgency, beside what the row holds already: days and yes or no,
-- so that what depends on today is worked out when it is asked. `npm run rebuild` fills the new columns.
alter table case_row add column new_concern_on date;
alter table case_row add column referral_due_on date;
alter table case_row add column out_of_school boolean not null default false;
alter table case_row add column in_care boolean not null default false;

-- How a municipality weighs the reasons of urgency, where it weighs otherwise than the country's pack. A weight is
-- never changed in place: the latest row of a reason holds, and those before it tell who changed what and when.
create table urgency_weight (
  municipality uuid not null,
  reason text not null,
  set_at timestamptz not null,
  weight smallint not null check (weight between 0 and 100),
  was smallint not null,
  set_by uuid not null,
  primary key (municipality, reason, set_at)
);
select keep_within_municipality('urgency_weight');
revoke update, delete on urgency_weight from rrjet_system;
create policy members_of_municipality on urgency_weight for select to rrjet_app
  using (municipality = (select current_municipality()));
grant select on urgency_weight to rrjet_app;
