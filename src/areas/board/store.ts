import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import { factsColumn } from '../urgency/store.ts';

const most = 50;

const open = (tx: Tx) =>
  tx.db
    .selectFrom('case_row')
    .where('case_row.municipality', '=', tx.context.municipality)
    .where('status', '=', 'open');

type Rows = ReturnType<typeof open>;

const listed = async (tx: Tx, rows: Rows, now: string) => {
  const cases = await rows
    .select([
      'id',
      'number',
      'child',
      'last_entry_at',
      'next_due_code',
      factsColumn(tx, 'whole', now).as('facts'),
    ])
    .orderBy('last_entry_on')
    .orderBy('id')
    .limit(most)
    .execute();
  const { count } = await rows
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { cases, count };
};

/** Open cases that nobody manages, the longest without an entry first. */
export const casesWithoutManager = (tx: Tx, now: string) =>
  listed(tx, open(tx).where('manager', 'is', null), now);

/** Open cases in whose file nobody has written since that day. */
export const silentCases = (tx: Tx, now: string, before: string) =>
  listed(tx, open(tx).where('last_entry_on', '<', before), now);

/** What hinders giving cases away: their state and who manages them. */
export const casesToGive = (tx: Tx, ids: readonly Id[]) =>
  tx.db
    .selectFrom('case_row')
    .select(['id', 'number', 'status', 'manager'])
    .where('municipality', '=', tx.context.municipality)
    .where('id', 'in', [...ids])
    .execute();

/** A colleague who may manage cases now; undefined for who has left, or works elsewhere. */
export const ableToManage = (tx: Tx, member: Id) =>
  tx.db
    .selectFrom('member')
    .select(['id', 'agency', 'discipline', 'roles'])
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', member)
    .where('state', '=', 'active')
    .executeTakeFirst();
