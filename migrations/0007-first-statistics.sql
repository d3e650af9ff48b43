-- A new database knows nothing of its tables and takes any index that begins with the municipality for as good as
-- another. Until it has analysed them itself, it is told what they are like: few municipalities, many files.
-- The counts stay small, so that it soon looks for itself.
do $$
declare col record;
begin
  for col in
    select c.relname, a.attname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
  loop
    perform pg_restore_relation_stats('schemaname', 'public', 'relname', col.relname::text,
      'relpages', 100, 'reltuples', 1000::real);
    if col.attname in ('municipality', 'file_kind', 'file_id', 'id', 'case_id', 'person_id', 'seq', 'tx', 'position', 'holder')
    then
      perform pg_restore_attribute_stats('schemaname', 'public', 'relname', col.relname::text,
        'attname', col.attname::text, 'inherited', false, 'null_frac', 0::real, 'avg_width', 16,
        'n_distinct', (case col.attname
          when 'municipality' then 3
          when 'file_kind' then 4
          when 'holder' then 50
          when 'seq' then 200
          when 'file_id' then -0.1
          when 'case_id' then -0.3
          else -1 end)::real);
    end if;
  end loop;
end $$;
