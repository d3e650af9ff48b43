import type pg from 'pg';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { KeyRing, nameOfMaster } from './key-ring.ts';
import type { KeyProvider } from './provider.ts';
import { freshKey, open, seal } from './seal.ts';

/** A constant, sealed by the master key: it opens only under the key that everything else was sealed with. */
export const checkName = 'key-check';
const checkText = 'This database was sealed with this key.';
/** A random key, wrapped by the master key: what must stay the same when the master key is exchanged. */
export const rootName = 'root-key';

/** The same two under the key that is to come: there while the master key is being exchanged. */
export const nextCheckName = 'next-key-check';
export const nextRootName = 'next-root-key';

export const sealedCheck = (master: Buffer): Buffer => seal(master, checkText, checkName);
export const fitsCheck = (master: Buffer, check: Buffer): boolean =>
  open(master, check, checkName)?.toString('utf8') === checkText;

const begin = `with kept as (insert into installation (name, value) values ($1, $2), ($3, $4))
  insert into master_key (name) values ($5)`;

export interface OpenedKeys {
  ring: KeyRing;
  /** True when the key was made just now: whoever started the server must be told to keep a copy elsewhere. */
  created: boolean;
  place: string;
}

type Connection = Pick<pg.ClientBase, 'query'>;

/**
 * Opens the installation's keys, as the owner or the system role. A new database gets a new key, or takes the one
 * that is there; a database that was sealed before opens with its own key alone: a lost or a wrong one is refused,
 * and a fresh key is never laid over old data.
 */
export const openKeys = async (
  connection: Connection,
  provider: KeyProvider,
): Promise<OpenedKeys | Refusal> => {
  // Two servers that start on a new database at the same moment must not each make a key.
  await connection.query(`select pg_advisory_lock(hashtext('rrjet keys'))`);
  try {
    return await openUnderLock(connection, provider);
  } finally {
    await connection.query(`select pg_advisory_unlock(hashtext('rrjet keys'))`);
  }
};

const openUnderLock = async (
  connection: Connection,
  provider: KeyProvider,
): Promise<OpenedKeys | Refusal> => {
  const place = provider.place;
  const found = await provider.read();
  if (isRefusal(found)) return found;
  const stored = await connection.query<{ name: string; value: Buffer }>(
    'select name, value from installation where name = any ($1)',
    [[checkName, rootName, nextCheckName]],
  );
  const values = new Map(stored.rows.map((row) => [row.name, row.value]));
  const check = values.get(checkName);
  if (check === undefined) {
    // A check that went missing must not be taken for a new installation.
    const used = await connection.query('select from master_key union all select from data_key limit 1');
    if (used.rowCount !== 0) return refuse('master-key-lost', { where: place });
    const master = found ?? freshKey();
    const refused = found === null ? await provider.create(master) : null;
    if (refused) return refused;
    const root = freshKey();
    await connection.query(begin, [
      ...[checkName, sealedCheck(master)],
      ...[rootName, seal(master, root, rootName), nameOfMaster(master)],
    ]);
    return { ring: new KeyRing(master, root), created: found === null, place };
  }
  if (found === null) return refuse('master-key-lost', { where: place });
  if (values.has(nextCheckName)) return refuse('key-exchange-unfinished', { where: place });
  if (!fitsCheck(found, check)) return refuse('master-key-wrong', { where: place });
  const root = open(found, values.get(rootName) ?? Buffer.alloc(0), rootName);
  if (root === null) return refuse('master-key-wrong', { where: place });
  await connection.query('insert into master_key (name) values ($1) on conflict do nothing', [
    nameOfMaster(found),
  ]);
  return { ring: new KeyRing(found, root), created: false, place };
};
