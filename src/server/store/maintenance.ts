import pg from 'pg';
import type { Id } from '../../core/id.ts';
import type { Pool } from './context.ts';
import { openPool } from './pool.ts';

/** Lets the owner act as the system role; whoever made a role may give it to themselves. */
export const actAsSystem = async (owner: Pick<pg.ClientBase, 'query'>): Promise<void> => {
  await owner.query(`do $$ begin
    if not pg_has_role(current_user, 'rrjet_system', 'set') then
      execute format('grant rrjet_system to %I with set true, inherit false', current_user);
    end if;
  end $$`);
};

/**
 * Connections of the owner that act as the system role: for work that must be possible when the keys, from which the
 * roles' passwords follow, are lost.
 */
export const poolAsSystem = async (ownerUrl: string, connections: number): Promise<pg.Pool> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await actAsSystem(owner);
  } finally {
    await owner.end();
  }
  return openPool(ownerUrl, connections, 'rrjet_system');
};

/** The municipalities of the installation; every table of theirs is worked on one municipality at a time. */
export const municipalitiesOf = async (system: Pool): Promise<readonly Id[]> => {
  const client = await system.connect();
  try {
    const { rows } = await client.query<{ id: Id }>('select id from municipality order by id');
    return rows.map(({ id }) => id);
  } finally {
    client.release();
  }
};
