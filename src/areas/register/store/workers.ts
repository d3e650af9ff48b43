import type { Id } from '../../../core/id.ts';
import type { Pool, Tx } from '../../../server/store/context.ts';
import type { Member } from '../../../server/store/store.ts';

/** All municipalities of the installation. */
export const municipalities = async (pool: Pool): Promise<readonly Id[]> => {
  const client = await pool.connect();
  try {
    return (await client.query<{ id: Id }>('select id from municipality order by id')).rows.map(
      ({ id }) => id,
    );
  } finally {
    client.release();
  }
};

/** For whom the server works in the background; null for somebody who no longer works here. */
export const memberById = async ({ db, context }: Tx, id: Id): Promise<Member | null> => {
  const row = await db
    .selectFrom('member')
    .select(['id', 'agency', 'discipline', 'roles', 'unit'])
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row ? { ...row, municipality: context.municipality, device: 'import' } : null;
};

/**
 * Works on one list while no other process does; nothing happens when another is at it. The lock is the connection's:
 * when a process dies it is free at once.
 */
export const holdAlone = async (pool: Pool, batch: Id, work: () => Promise<void>): Promise<void> => {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('import'), hashtext($1)) as held`,
      [batch],
    );
    if (!rows[0]?.held) return client.release();
    try {
      await work();
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext('import'), hashtext($1))`, [batch]);
    }
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
};

/** The names of some of the people who work in the municipality. */
export const namesOfMembers = async (
  { db, context }: Tx,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('municipality', '=', context.municipality)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
