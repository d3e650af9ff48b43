-- What the sharing protocol must know of a case before anything of it is opened: the grounds on record (codes and
-- dates) and the institutions that the case names. Read with the reader's place, so that it costs no decryption.
create table case_facts (
  municipality uuid not null,
  case_id uuid not null,
  grounds jsonb not null,
  named jsonb not null,
  primary key (municipality, case_id)
);
select keep_within_municipality('case_facts');
create policy circle_reads on case_facts for select to rrjet_app using (
  municipality = (select current_municipality())
  and (select true from circle c
       where c.municipality = case_facts.municipality and c.file_kind = 'case' and c.file_id = case_facts.case_id
         and c.holder = any ((select current_holders())::text[]) and (c.until is null or c.until > now())
       limit 1));
grant select on case_facts to rrjet_app;
