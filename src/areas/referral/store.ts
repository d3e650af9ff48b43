import { type ExpressionBuilder, sql } from 'kysely';
import type { Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Tables } from '../../server/store/tables.ts';
import type { ReferralShow } from './contract.ts';

export interface ReferralsAsked {
  side: 'received' | 'sent';
  show: ReferralShow;
  service?: string | undefined;
  urgency?: string | undefined;
  /** The reader's institution. */
  agency: Id;
  supervises: boolean;
  /** The colleagues in whose place the reader works now. */
  standsInFor: readonly Id[];
  skip: number;
  take: number;
  /** ISO instant. */
  now: string;
}

const columns = [
  'id',
  'number',
  'case_id',
  'agency',
  'service',
  'urgency',
  'state',
  'waits_for',
  'sender',
  'sender_agency',
  'taker',
  'sent_at',
  'seen_at',
  'answered_at',
  'started_at',
  'ended_at',
  'closed_at',
  'outcome',
  'next_due_at',
  'next_due_code',
  'head_at',
  'chair_at',
] as const;

/** What a list demands of a row; each is answered by an index of its own (see the table's migration). */
const demands = (asked: ReferralsAsked, reader: Id) => (eb: ExpressionBuilder<Tables, 'referral_row'>) => {
  const received = asked.side === 'received';
  // One member is asked for as one: only then does the order of the index answer the order of the list.
  const isOwn = (column: 'sender' | 'taker') =>
    asked.standsInFor.length === 0
      ? eb(column, '=', reader)
      : eb(column, 'in', [reader, ...asked.standsInFor]);
  const move = received ? 'receiver' : 'sender';
  const whose = received ? [eb('agency', '=', asked.agency)] : asked.supervises ? [] : [isOwn('sender')];
  const shown = {
    waiting: [eb('waits_for', '=', move)],
    // What is over has no next clock.
    mine: [isOwn(received ? 'taker' : 'sender'), eb('next_due_at', 'is not', null)],
    overdue: [eb('next_due_at', '<', asked.now)],
    escalated: [eb('next_due_at', '<', asked.now), eb(received ? 'head_at' : 'chair_at', '<', asked.now)],
    all: [],
  }[asked.show];
  return eb.and([
    ...whose,
    ...shown,
    ...(asked.service ? [eb('service', '=', asked.service)] : []),
    ...(asked.urgency ? [eb('urgency', '=', asked.urgency)] : []),
  ]);
};

/** Longer lists are not counted to their end. */
const most = 300;

/** One page of an institution's inbox or of what was sent: what runs out next stands first, in "all" the latest. */
export const findReferrals = async (tx: Tx, asked: ReferralsAsked) => {
  const rows = tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where(demands(asked, tx.context.member ?? ''));
  const sorted =
    asked.show === 'all'
      ? rows.orderBy('sent_at', (order) => order.desc().nullsFirst()).orderBy('id')
      : rows.orderBy('next_due_at').orderBy('id');
  const page = await sorted.select(columns).offset(asked.skip).limit(asked.take).execute();
  const counted = await tx.db
    .selectFrom(rows.select('id').limit(most).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: page, total: counted.total };
};

/** The referrals of one case, the latest first. */
export const findOfCase = (tx: Tx, caseId: Id) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('case_id', '=', caseId)
    .select(columns)
    .orderBy(sql`coalesce(sent_at, last_entry_at)`, 'desc')
    .orderBy('id')
    .limit(200)
    .execute();

const half = (from: 'sent_at' | 'answered_at', until: 'seen_at' | 'answered_at' | 'started_at') =>
  sql<number | null>`percentile_cont(0.5) within group (order by
    extract(epoch from ${sql.ref(until)} - ${sql.ref(from)}) / 3600) filter (where ${sql.ref(until)} is not null)`;

/** How the loop goes for each institution and service, over what was sent since a day. */
export const countReferrals = (tx: Tx, since: string, now: string) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('sent_at', '>=', since)
    .select(({ fn }) => [
      'agency',
      'service',
      fn.countAll<number>().as('sent'),
      fn.count<number>('answered_at').as('answered'),
      sql<number>`count(*) filter (where state = 'declined' or (state = 'closed' and started_at is null and answered_at is not null and ended_at is null))`.as(
        'declined',
      ),
      fn.count<number>('closed_at').as('closed'),
      sql<number>`count(*) filter (where waits_for is not null and next_due_at < ${now})`.as('overdue'),
      half('sent_at', 'seen_at').as('toSeen'),
      half('sent_at', 'answered_at').as('toAnswer'),
      half('answered_at', 'started_at').as('toStart'),
    ])
    .groupBy(['agency', 'service'])
    .orderBy('agency')
    .orderBy('service')
    .execute();

/** What nobody answered while it was valid. */
export const runOut = (tx: Tx, today: string) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('state', 'in', ['sent', 'seen', 'clarification'])
    .where('valid_until', '<', today)
    .select('id')
    .execute();

/** The loops of which a clock ran out since then, with who has to take the step. */
export const lateSince = (tx: Tx, since: string, now: string) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('waits_for', 'in', ['sender', 'receiver'])
    .where('next_due_at', '>', since)
    .where('next_due_at', '<', now)
    .select([
      'id',
      'agency',
      'urgency',
      'waits_for',
      'sender',
      'taker',
      'next_due_at',
      'next_due_code',
      'head_at',
      'chair_at',
    ])
    .execute();

/** Who leads an institution; nobody where that is not said. */
export const headsOf = async (tx: Tx, agency: Id): Promise<readonly Id[]> => {
  const members = await tx.db
    .selectFrom('member')
    .where('municipality', '=', tx.context.municipality)
    .where('agency', '=', agency)
    .where('state', '=', 'active')
    .where(sql<boolean>`'institution-head' = any (roles)`)
    .select('id')
    .execute();
  return members.map(({ id }) => id);
};

/** How many referrals of each case still wait for somebody; a case without any is left out. */
export const openOfCases = (tx: Tx, cases: readonly Id[]) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('case_id', 'in', cases)
    .where('waits_for', 'is not', null)
    .select(({ fn }) => ['case_id', fn.countAll<number>().as('open')])
    .groupBy('case_id')
    .execute();

/** An institution as it stands when somebody is about to ask it for a service. */
export const institutionAsked = (tx: Tx, agency: Id) =>
  tx.db
    .selectFrom('agency')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', agency)
    .select(['active', 'discipline'])
    .executeTakeFirst();

/** True for somebody who works at the institution now. */
export const worksAt = async (tx: Tx, agency: Id, member: Id): Promise<boolean> => {
  const found = await tx.db
    .selectFrom('member')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', member)
    .where('agency', '=', agency)
    .where('state', '=', 'active')
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
};

/** Who manages a case; null while nobody does. */
export const managerOfCase = async (tx: Tx, caseId: Id): Promise<Id | null> => {
  const found = await tx.db
    .selectFrom('case_row')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', caseId)
    .select('manager')
    .executeTakeFirst();
  return found?.manager ?? null;
};

/** Whether somebody is a child for whom a case is: the one that it was opened for, or another that was put beside. */
export const isChildOfCase = async (tx: Tx, caseId: Id, child: Id): Promise<boolean> => {
  const found = await tx.db
    .selectFrom('case_row as c')
    .leftJoin('person_in_case as p', (on) =>
      on
        .onRef('p.municipality', '=', 'c.municipality')
        .onRef('p.case_id', '=', 'c.id')
        .on('p.person_id', '=', child)
        .on('p.part', '=', 'child'),
    )
    .where('c.municipality', '=', tx.context.municipality)
    .where('c.id', '=', caseId)
    .where(({ eb, or }) => or([eb('c.child', '=', child), eb('p.person_id', 'is not', null)]))
    .select('c.id')
    .executeTakeFirst();
  return found !== undefined;
};

/** The requests of a case that wait for somebody, and who answers for each. */
export const answeredForIn = (tx: Tx, caseId: Id) =>
  tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('case_id', '=', caseId)
    .where('waits_for', 'is not', null)
    .select(['id', 'sender'])
    .execute();

/** The case that a request came from; null where it is of none. */
export const caseOfReferral = async (tx: Tx, id: Id): Promise<Id | null> => {
  const found = await tx.db
    .selectFrom('referral_row')
    .where('municipality', '=', tx.context.municipality)
    .where('id', '=', id)
    .select('case_id')
    .executeTakeFirst();
  return found?.case_id ?? null;
};

/** How many of these files somebody attached to a referral, in one part of it. */
export const filesKept = async (
  tx: Tx,
  referral: Id,
  section: Section,
  author: Id,
  ids: readonly Id[],
): Promise<number> => {
  const { kept } = await tx.db
    .selectFrom('attachment')
    .where('municipality', '=', tx.context.municipality)
    .where('id', 'in', ids)
    .where('file_kind', '=', 'referral')
    .where('file_id', '=', referral)
    .where('section', '=', section)
    .where('author', '=', author)
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow();
  return kept;
};
