import { sql } from 'kysely';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';

const most = 50;

/** Whose clocks and tasks are on a reader's list. */
export interface Own {
  agency: Id;
  /** The colleagues in whose place the reader works now. */
  standsInFor: readonly Id[];
}

/** In the reader's name, by their role or institution, or in the name of somebody whose place they take. */
const ownHolders = (tx: Tx, { agency, standsInFor }: Own): string[] => [
  ...tx.context.holders,
  `agency:${agency}`,
  ...standsInFor.map((member) => `member:${member}`),
];

const runningOf = (tx: Tx, holders: readonly string[], supervises: boolean) => {
  const rows = tx.db
    .selectFrom('deadline_row as d')
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.municipality', '=', 'd.municipality').onRef('c.id', '=', 'd.file_id'),
    )
    .where('d.municipality', '=', tx.context.municipality)
    .where('d.file_kind', '=', 'case')
    .where('d.met_at', 'is', null)
    .where('d.waived', '=', false);
  return supervises ? rows : rows.where('d.responsible', 'in', [...holders]);
};

/** Clocks that ran out, or run out until then. */
export const dueDeadlines = async (
  tx: Tx,
  { supervises, from, until, ...own }: Own & { supervises: boolean; from: string | null; until: string },
) => {
  let rows = runningOf(tx, ownHolders(tx, own), supervises).where('d.due_at', '<', until);
  if (from) rows = rows.where('d.due_at', '>=', from);
  const lines = await rows
    .select(['d.file_id', 'd.code', 'd.instance', 'd.due_at', 'd.responsible', 'c.number', 'c.child'])
    .orderBy('d.due_at')
    .orderBy('d.file_id')
    .limit(most)
    .execute();
  const { count } = await rows
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { lines, count };
};

/** Clocks of requests that ran out for the reader's institution, for who took them there, or for who answers for them. */
export const lateRequests = async (tx: Tx, own: Own, now: string) => {
  const rows = tx.db
    .selectFrom('deadline_row as d')
    .innerJoin('referral_row as r', (join) =>
      join.onRef('r.municipality', '=', 'd.municipality').onRef('r.id', '=', 'd.file_id'),
    )
    .where('d.municipality', '=', tx.context.municipality)
    .where('d.file_kind', '=', 'referral')
    .where('d.met_at', 'is', null)
    .where('d.waived', '=', false)
    .where('d.responsible', 'in', ownHolders(tx, own))
    .where('d.due_at', '<', now);
  const lines = await rows
    .select(['r.id', 'r.number', 'r.service', 'd.code', 'd.due_at', 'd.responsible'])
    .orderBy('d.due_at')
    .orderBy('r.id')
    .limit(most)
    .execute();
  const { count } = await rows
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { lines, count };
};

/** What waits for the reader: decisions first, then by the day; or of it only what is late since before a day. */
export const waitingFor = async (tx: Tx, own: Own, { lateOn, late }: { lateOn: string; late: boolean }) => {
  const all = tx.db
    .selectFrom('task_row as t')
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.municipality', '=', 't.municipality').onRef('c.id', '=', 't.file_id'),
    )
    .where('t.municipality', '=', tx.context.municipality)
    .where('t.assignee', 'in', ownHolders(tx, own))
    .where('t.done_at', 'is', null)
    .where('t.dropped', '=', false);
  const rows = late
    ? all.where('t.due_on', '<', lateOn)
    : all.where(({ eb, or }) => or([eb('t.due_on', 'is', null), eb('t.due_on', '>=', lateOn)]));
  const lines = await rows
    .select(['t.file_id', 't.id', 't.kind', 't.due_on', 't.assignee', 'c.number', 'c.child'])
    .orderBy(sql`t.due_on nulls first`)
    .orderBy('t.id')
    .limit(most)
    .execute();
  const { count } = await rows
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { lines, count };
};

/** New concerns of the unit: how many wait, are late, and speak of immediate danger. */
export const concernsWaiting = (tx: Tx, now: string) =>
  tx.db
    .selectFrom('concern_row')
    .where('municipality', '=', tx.context.municipality)
    .where('state', '=', 'new')
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number>`count(*) filter (where triage_due_at < ${now})`.as('overdue'),
      sql<number>`count(*) filter (where immediate)`.as('immediate'),
    ])
    .executeTakeFirstOrThrow();

/** Cases that other municipalities offer to the unit; row-level security shows them to its supervisors. */
export const offersWaiting = (tx: Tx) =>
  tx.db
    .selectFrom('transfer_row')
    .where('municipality', '=', tx.context.municipality)
    .where('state', '=', 'waiting')
    .select(['id', 'place', 'number', 'offered_at'])
    .orderBy('offered_at')
    .limit(most)
    .execute();

/** Cases into whose circle the reader came since then. */
export const freshCases = (tx: Tx, since: string) =>
  tx.db
    .selectFrom('circle as p')
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.municipality', '=', 'p.municipality').onRef('c.id', '=', 'p.file_id'),
    )
    .where('p.municipality', '=', tx.context.municipality)
    .where('p.file_kind', '=', 'case')
    .where('p.holder', '=', `member:${tx.context.member ?? ''}`)
    .where('p.since', '>=', since)
    .where('c.status', '=', 'open')
    .select(['c.id as file_id', 'c.number', 'c.child', 'p.since'])
    .orderBy('p.since', 'desc')
    .limit(10)
    .execute();

/** The load of each manager, over the list that a supervisor sees. */
export const loads = (tx: Tx, now: string, unseenBefore: string) =>
  tx.db
    .selectFrom('case_row')
    .where('municipality', '=', tx.context.municipality)
    .where('status', '=', 'open')
    .select([
      'manager',
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where risk_rank >= 3)`.as('urgent'),
      sql<number>`count(*) filter (where next_due_at < ${now})`.as('overdue'),
      sql<number>`count(*) filter (where coalesce(last_seen_on, opened_on) < ${unseenBefore})`.as('unseen'),
    ])
    .groupBy('manager')
    .execute();

/** How many clocks of each step have run out. */
export const overdueSteps = (tx: Tx, now: string) =>
  tx.db
    .selectFrom('deadline_row')
    .where('municipality', '=', tx.context.municipality)
    .where('met_at', 'is', null)
    .where('waived', '=', false)
    .where('due_at', '<', now)
    .select(['code', sql<number>`count(*)`.as('overdue')])
    .groupBy('code')
    .orderBy('overdue', 'desc')
    .execute();
