import type pg from 'pg';
import type { FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { actAsSystem } from '../store/maintenance.ts';
import { KeyRing } from './key-ring.ts';
import { checkName, fitsCheck, nextCheckName, nextRootName, rootName, sealedCheck } from './open-keys.ts';
import { open, seal } from './seal.ts';

/** The owner's connection, which acts as the system role within one municipality at a time. */
type Owner = Pick<pg.ClientBase, 'query'>;

/** How many data keys were wrapped anew, and how many opened under neither key and stay as they are. */
export interface Exchanged {
  wrapped: number;
  broken: number;
}

interface WrappedRow {
  file_kind: FileKind;
  file_id: Id;
  section: string;
  wrapped: Buffer;
}

const atOnce = 500;

const within = async <T>(owner: Owner, municipality: Id, work: () => Promise<T>): Promise<T> => {
  await owner.query('set local role rrjet_system');
  await owner.query(`select set_config('rrjet.municipality', $1, true)`, [municipality]);
  const result = await work();
  await owner.query('reset role');
  return result;
};

const transaction = async <T>(owner: Owner, work: () => Promise<T>): Promise<T> => {
  await owner.query('begin');
  try {
    const result = await work();
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
};

const select = `select file_kind, file_id, section, wrapped from data_key
  where municipality = $1 and master is distinct from $2 and (file_kind, file_id, section) > ($3, $4, $5)
  order by file_kind, file_id, section limit ${atOnce} for update`;
const update = `update data_key k set wrapped = n.wrapped, master = $2
  from json_populate_recordset(null::data_key, $3::json) n
  where k.municipality = $1 and k.file_kind = n.file_kind and k.file_id = n.file_id and k.section = n.section`;

type Place = readonly [kind: string, id: Id, section: string];
const beforeAll: Place = ['', '00000000-0000-0000-0000-000000000000', ''];

/** Wraps the next keys of a municipality anew; null when there are no more. */
const wrapNext = async (
  owner: Owner,
  municipality: Id,
  from: KeyRing,
  to: KeyRing,
  after: Place,
): Promise<(Exchanged & { upTo: Place }) | null> => {
  const { rows } = await owner.query<WrappedRow>(select, [municipality, to.master, ...after]);
  const last = rows.at(-1);
  if (!last) return null;
  const anew = rows.flatMap(({ file_kind, file_id, section, wrapped }) => {
    const place = { municipality, file: { kind: file_kind, id: file_id }, section };
    const key = from.unwrap(wrapped, place) ?? to.unwrap(wrapped, place);
    if (key === null) return [];
    return [{ file_kind, file_id, section, wrapped: `\\x${to.wrap(key, place).toString('hex')}` }];
  });
  await owner.query(update, [municipality, to.master, JSON.stringify(anew)]);
  const upTo: Place = [last.file_kind, last.file_id, last.section];
  return { wrapped: anew.length, broken: rows.length - anew.length, upTo };
};

const municipalities = async (owner: Owner): Promise<readonly Id[]> =>
  (await owner.query<{ id: Id }>('select id from municipality order by id')).rows.map(({ id }) => id);

/** Everything that a server left behind that added keys until now; then the new key is the master key. */
const finish = (owner: Owner, from: KeyRing, to: KeyRing): Promise<Exchanged> =>
  transaction(owner, async () => {
    // Waits for whoever is adding a key; whoever comes after is refused by the policy of the table.
    await owner.query('lock table data_key in share row exclusive mode');
    const sum: Exchanged = { wrapped: 0, broken: 0 };
    for (const municipality of await municipalities(owner))
      await within(owner, municipality, async () => {
        for (let after: Place | undefined = beforeAll; after; ) {
          const done: (Exchanged & { upTo: Place }) | null = await wrapNext(
            owner,
            municipality,
            from,
            to,
            after,
          );
          sum.wrapped += done?.wrapped ?? 0;
          sum.broken += done?.broken ?? 0;
          after = done?.upTo;
        }
      });
    await owner.query('delete from installation where name = any ($1)', [[checkName, rootName]]);
    await owner.query(
      `update installation set name = case name when '${nextCheckName}' then '${checkName}' else '${rootName}' end
       where name = any ($1)`,
      [[nextCheckName, nextRootName]],
    );
    await owner.query(
      `insert into master_key (name) values ($1) on conflict (only_one) do update set name = excluded.name`,
      [to.master],
    );
    return sum;
  });

/**
 * Exchanges the master key: every data key and the root are wrapped anew in batches, and the last step makes the new
 * key the only one that opens the installation. What was sealed stays as it is. Stopped anywhere, it goes on when it
 * is called again with the same two keys. Nobody else may be at work meanwhile.
 */
export const exchangeMasterKey = async (
  owner: Owner,
  current: Buffer,
  next: Buffer,
  told: (soFar: Exchanged) => void = () => undefined,
): Promise<Exchanged | Refusal> => {
  await actAsSystem(owner);
  const stored = await owner.query<{ name: string; value: Buffer }>('select name, value from installation');
  const values = new Map(stored.rows.map(({ name, value }) => [name, value]));
  const check = values.get(checkName);
  if (check && fitsCheck(next, check)) return { wrapped: 0, broken: 0 };
  const root = open(current, values.get(rootName) ?? Buffer.alloc(0), rootName);
  if (!check || !fitsCheck(current, check) || root === null) return refuse('master-key-wrong');
  const begun = values.get(nextCheckName);
  if (begun && !fitsCheck(next, begun)) return refuse('key-exchange-other');
  if (!begun)
    await owner.query('insert into installation (name, value) values ($1, $2), ($3, $4)', [
      ...[nextCheckName, sealedCheck(next)],
      ...[nextRootName, seal(next, root, rootName)],
    ]);
  const [from, to] = [new KeyRing(current, root), new KeyRing(next, root)];
  const sum: Exchanged = { wrapped: 0, broken: 0 };
  for (const municipality of await municipalities(owner))
    for (let after = beforeAll; ; ) {
      const done = await transaction(owner, () =>
        within(owner, municipality, () => wrapNext(owner, municipality, from, to, after)),
      );
      if (!done) break;
      sum.wrapped += done.wrapped;
      told(sum);
      after = done.upTo;
    }
  const last = await finish(owner, from, to);
  return { wrapped: sum.wrapped + last.wrapped, broken: last.broken };
};
