import { type Id, newId } from '../../core/id.ts';
import type { Tx } from './context.ts';
import { decideEach } from './decide-each.ts';
import type { Member, Store } from './store.ts';

export interface HandedBack {
  /** Open cases that stand without a manager now. */
  managed: number;
  /** Cases in whose circle the person stood. */
  cases: number;
}

/** The cases in whose circle somebody stands in their own name, also for a time. */
const casesOf = async ({ db, context }: Tx, member: Id, now: string): Promise<Id[]> => {
  const rows = await db
    .selectFrom('circle')
    .select('file_id')
    .where('municipality', '=', context.municipality)
    .where('file_kind', '=', 'case')
    .where('holder', '=', `member:${member}`)
    .whereRef('source', '=', 'file_id')
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', now)]))
    .execute();
  return rows.map(({ file_id }) => file_id);
};

const openCasesManagedBy = async ({ db, context }: Tx, member: Id): Promise<number> => {
  const { count } = await db
    .selectFrom('case_row')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('municipality', '=', context.municipality)
    .where('manager', '=', member)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return count;
};

/** What somebody took of the requests to their institution, and is not over. */
const takenBy = async ({ db, context }: Tx, member: Id): Promise<Id[]> => {
  const rows = await db
    .selectFrom('referral_row')
    .select('id')
    .where('municipality', '=', context.municipality)
    .where('taker', '=', member)
    .where('next_due_at', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
};

/** The requests for which somebody answers, each with whoever manages its case now. */
const sentBy = ({ db, context }: Tx, member: Id): Promise<{ id: Id; manager: Id | null }[]> =>
  db
    .selectFrom('referral_row')
    .leftJoin('case_row', (on) =>
      on
        .onRef('case_row.municipality', '=', 'referral_row.municipality')
        .onRef('case_row.id', '=', 'referral_row.case_id'),
    )
    .where('referral_row.municipality', '=', context.municipality)
    .where('referral_row.sender', '=', member)
    .where('referral_row.waits_for', 'is not', null)
    .select(['referral_row.id', 'case_row.manager'])
    .execute();

/**
 * The open work of somebody who leaves returns: their places in circles end, cases that they managed come to the
 * supervisor's list, their tasks and what they asked of institutions to whoever manages the case, requests that they
 * took to everyone of their institution. It is written in each file by who ends the membership, in the transaction that
 * ends it; what the person wrote stays. Who ends it reads nothing of the files.
 */
export const handBack = async (
  tx: Tx,
  store: Store,
  who: Member,
  leaving: Id,
  reason: string,
): Promise<HandedBack> => {
  const cases = await casesOf(tx, leaving, store.now());
  const managed = await openCasesManagedBy(tx, leaving);
  const taken = await takenBy(tx, leaving);
  const sent = await sentBy(tx, leaving);
  if (cases.length + taken.length + sent.length === 0) return { managed: 0, cases: 0 };
  // The administrator has no authority over cases; what is done here is the unit's own rule, and only this command.
  const forTheUnit: Member = { ...who, roles: ['supervisor'] };
  const commands = new Map(
    cases.map((id) => [id, { id: newId(), kind: 'circle.release', member: leaving, reason }]),
  );
  const requests = new Map(
    taken.map((id) => [id, { id: newId(), kind: 'referral.release', member: leaving, reason }]),
  );
  const refused = await decideEach(tx, store, forTheUnit, 'case', commands);
  const kept = await decideEach(tx, store, forTheUnit, 'referral', requests);
  // Asked anew: cases that they managed themselves have no manager since.
  const passed = new Map(
    (await sentBy(tx, leaving)).map(({ id, manager: member }) => [
      id,
      { id: newId(), kind: 'referral.pass-on', from: leaving, member },
    ]),
  );
  const passing = await decideEach(tx, store, forTheUnit, 'referral', passed);
  const stuck = [...refused.values(), ...kept.values(), ...passing.values()].filter(
    (refusal) => refusal.refused !== 'file-erased',
  );
  // Better that nobody leaves than that work stays with somebody who is gone.
  if (stuck.length > 0) throw new Error(`The work in ${stuck.length} files could not be handed back.`);
  return { managed, cases: cases.length };
};
