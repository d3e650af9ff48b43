-- A short message to a member's own telephone, for those who want one about what cannot wait.
alter table told_choice add column sms text not null default 'never', add column phone text;
