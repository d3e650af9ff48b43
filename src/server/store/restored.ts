import type pg from 'pg';
import type { Id } from '../../core/id.ts';
import { actAsSystem } from './maintenance.ts';

type Connection = Pick<pg.ClientBase, 'query'>;

const fromAnotherCluster =
  'select from entry where municipality = $1 and tx >= pg_snapshot_xmax(pg_current_snapshot()) limit 1';

// All entries are committed: their order is that of their positions. A follower goes back to before the first one
// that it had not taken, and meets some that it had; nothing is skipped.
const settle = `
  alter table entry no force row level security;
  alter table follower no force row level security;
  update follower f set position = coalesce(
    (select min(e.position) - 1 from entry e
     where e.municipality = f.municipality and (e.tx, e.position) > (f.tx, f.position)),
    (select max(e.position) from entry e where e.municipality = f.municipality),
    0), tx = '0';
  update entry set tx = '0' where tx <> '0';
  alter table entry force row level security;
  alter table follower force row level security`;

const foundIn = async (owner: Connection, municipality: Id): Promise<boolean> => {
  await owner.query('begin read only');
  try {
    await owner.query('set local role rrjet_system');
    await owner.query(`select set_config('rrjet.municipality', $1, true)`, [municipality]);
    return (await owner.query(fromAnotherCluster, [municipality])).rowCount === 1;
  } finally {
    await owner.query('rollback');
  }
};

/**
 * A dump that is restored into another cluster brings along the numbers of the old one's transactions. They may lie
 * in the new one's future: followers of the log would wait for them, and pass over what is written now. Settles that
 * as the owner, before anybody writes; true when there was something to settle.
 */
export const settleRestored = async (owner: Connection): Promise<boolean> => {
  await actAsSystem(owner);
  const { rows } = await owner.query<{ id: Id }>('select id from municipality');
  for (const { id } of rows) {
    if (!(await foundIn(owner, id))) continue;
    await owner.query(`begin;${settle};commit`);
    return true;
  }
  return false;
};
