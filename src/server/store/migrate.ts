import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { settleRestored } from './restored.ts';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Any number will do, as long as every process that migrates asks for the same one. */
const migrationLock = 7_355_608;

const ledger = `create table if not exists migration (
  name text primary key,
  digest text not null,
  applied_at timestamptz not null default now()
)`;

/**
 * Brings a database to the newest form, forward only, as the role that owns it. Several processes may call it at
 * once: one works, the others wait. Returns the names of what it applied. A migration that was changed after it
 * ran is a mistake of whoever changed it, and stops everything.
 */
export const migrate = async (ownerUrl: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query('set client_min_messages to warning');
    await client.query(ledger);
    const known = await client.query<{ name: string; digest: string }>('select name, digest from migration');
    const digests = new Map(known.rows.map((row) => [row.name, row.digest]));
    const applied: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const sql = await readFile(folder + name, 'utf8');
      const digest = createHash('sha256').update(sql).digest('hex');
      const before = digests.get(name);
      if (before === digest) continue;
      if (before !== undefined) throw new Error(`Migration ${name} was changed after it was applied.`);
      await apply(client, name, digest, sql);
      applied.push(name);
    }
    await settleRestored(client);
    return applied;
  } finally {
    await client.end();
  }
};

const apply = async (client: pg.Client, name: string, digest: string, sql: string): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed.`, { cause: error });
  }
};
