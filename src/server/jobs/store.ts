import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { quietly } from './quietly.ts';

/** The schema in which the queue of the periodic work stands, apart from every table of the house. */
export const schema = 'jobs';

// The queue's own tables come under row-level security without a policy: only their owner would reach them.
const opening = `
  grant usage on schema ${schema} to rrjet_jobs;
  grant select, insert, update, delete on all tables in schema ${schema} to rrjet_jobs;
  grant usage on all sequences in schema ${schema} to rrjet_jobs;
  do $$ declare guarded regclass; begin
    for guarded in select oid from pg_class
      where relnamespace = '${schema}'::regnamespace and relrowsecurity and not exists (
        select from pg_policy where polrelid = pg_class.oid and polname = 'works_here')
    loop
      execute format('create policy works_here on %s to rrjet_jobs using (true) with check (true)', guarded);
    end loop;
  end $$`;

/** Makes the queue of the periodic work, or brings it to its newest form, as the owner of the database. */
export const openQueue = async (ownerUrl: string): Promise<void> => {
  await runMigrations({ connectionString: ownerUrl, schema, logger: quietly });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // Two servers that start together would make each other fail.
    await owner.query(`select pg_advisory_lock(hashtext('rrjet jobs'))`);
    await owner.query(opening);
  } finally {
    await owner.end();
  }
};
