import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type UrgencyFact, type UrgencyReason, urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import type { Tx } from '../../server/store/context.ts';
import type { Tables } from '../../server/store/tables.ts';
import { asFarAsOpen, factsColumn, openIn, type Sight, weightColumn } from '../urgency/store.ts';
import type { CaseFilters, CaseSort } from './contract.ts';

export interface CasesAsked extends CaseFilters {
  sort: CaseSort;
  descending: boolean;
  skip: number;
  take: number;
  /** The codes that `place` stands for: itself and all that lies in it. */
  places: readonly string[];
  /** ISO instant. */
  now: string;
  /** What makes a case urgent here, with its weights. */
  reasons: readonly UrgencyReason[];
  /** Where the reader has what of a case: the rest neither stands in the list, nor narrows it, nor orders it. */
  sight: Sight;
}

const day = (now: string, days: number): string =>
  Temporal.PlainDate.from(now.slice(0, 10)).add({ days }).toString();

const columns = [
  'id',
  'number',
  'child',
  'status',
  'phase',
  'risk',
  'opened_on',
  'closed_on',
  'closure_reason',
  'manager',
  'place',
  'next_due_at',
  'next_due_code',
  'last_seen_on',
  'last_entry_at',
  'conflicts',
  'harms',
  'situations',
] as const;

/** A child whom nobody has seen yet stands before all others; the index is written in the same words. */
const lastSeen = sql<string>`coalesce(last_seen_on, date '-infinity')`;

/** What a filter demands of a row; each is answered by an index of its own (see migration 0004). */
const demands = (tx: Tx, asked: CasesAsked) => (eb: ExpressionBuilder<Tables, 'case_row'>) => {
  const { member } = tx.context;
  const all: ReturnType<typeof eb.and>[] = [];
  /** What is closed to the reader meets no demand. */
  const known = (fact: UrgencyFact): void => {
    const open = openIn(tx, asked.sight, fact);
    if (open) all.push(eb.and([open]));
  };
  const demand = (holds: ReturnType<typeof eb.and>): void => {
    all.push(holds);
  };
  // Asked of each case in the list's order (`offset 0` keeps it so): joined as a list of its own, PostgreSQL takes the
  // policy of the tags for so dear that it compares every tag with every case.
  const tagged = (kind: string, code: string) =>
    eb.exists(
      eb
        .selectFrom('case_tag')
        .select('case_id')
        .whereRef('case_tag.municipality', '=', 'case_row.municipality')
        .whereRef('case_tag.case_id', '=', 'case_row.id')
        .where('kind', '=', kind)
        .where('code', '=', code)
        .offset(0),
    );
  if (asked.status !== 'all') demand(eb('status', '=', asked.status));
  if (asked.phase) demand(eb('phase', '=', asked.phase));
  if (asked.risk) known('risk');
  if (asked.risk) demand(asked.risk === 'none' ? eb('risk_rank', '=', 0) : eb('risk', '=', asked.risk));
  if (asked.manager === 'none') demand(eb('manager', 'is', null));
  else if (asked.manager) demand(eb('manager', '=', asked.manager === 'me' ? member : asked.manager));
  if (asked.place) demand(eb('place', 'in', [...asked.places]));
  if (asked.harm) demand(tagged('harm', asked.harm));
  if (asked.situation) demand(tagged('situation', asked.situation));
  if (asked.due) {
    known('overdue');
    const until = asked.due === 'overdue' ? asked.now : `${day(asked.now, 7)}T23:59:59Z`;
    demand(eb('next_due_at', '<', until));
  }
  if (asked.unseen) known('unseen');
  if (asked.unseen) demand(eb(lastSeen, '<', day(asked.now, -asked.unseen)));
  if (asked.conflicts) known('contradictions');
  if (asked.conflicts) demand(eb('conflicts', '>', 0));
  if (asked.bornFrom) demand(eb('birth_year', '>=', asked.bornFrom));
  if (asked.bornTo) demand(eb('birth_year', '<=', asked.bornTo));
  return eb.and(all);
};

const orders: Record<
  Exclude<CaseSort, 'urgency'>,
  {
    column: 'next_due_at' | 'risk_rank' | 'opened_on' | 'last_entry_on' | typeof lastSeen;
    turned: boolean;
    tells: UrgencyFact | null;
  }
> = {
  due: { column: 'next_due_at', turned: false, tells: 'overdue' },
  // The highest risk stands first; the order is turned so that "ascending" means "most urgent first" everywhere.
  risk: { column: 'risk_rank', turned: true, tells: 'risk' },
  opened: { column: 'opened_on', turned: false, tells: null },
  'last-entry': { column: 'last_entry_on', turned: false, tells: 'contradictions' },
  'last-seen': { column: lastSeen, turned: false, tells: 'unseen' },
};

const named = (column: string | typeof lastSeen) => (typeof column === 'string' ? sql.ref(column) : column);

/** Readers other than supervisors have few cases: beginning with their places is quicker than with the list. */
const within = (tx: Tx) => {
  const rows = tx.db.selectFrom('case_row').where('case_row.municipality', '=', tx.context.municipality);
  if (tx.context.holders.includes('role:supervisor')) return rows;
  return rows.where('id', 'in', (of) =>
    of
      .selectFrom('circle')
      .select('file_id')
      .where('circle.municipality', '=', tx.context.municipality)
      .where('file_kind', '=', 'case')
      .where('holder', 'in', [...tx.context.holders]),
  );
};

/** The most urgent case stands first unless the order is turned; of equals the one whose deadline comes first. */
const inOrder = <O>(tx: Tx, rows: SelectQueryBuilder<Tables, 'case_row', O>, asked: CasesAsked) => {
  if (asked.sort === 'urgency') {
    const direction = asked.descending ? 'asc' : 'desc';
    return rows
      .orderBy(weightColumn(tx, asked.sight, asked.reasons, asked.now), direction)
      .orderBy('next_due_at')
      .orderBy('id');
  }
  const { column, turned, tells } = orders[asked.sort];
  const direction = asked.descending === turned ? 'asc' : 'desc';
  const open = tells && openIn(tx, asked.sight, tells);
  // What is closed stands together at one end, in an order that tells nothing.
  if (open)
    return rows.orderBy(sql`case when ${open} then ${named(column)} end`, direction).orderBy('id', direction);
  return rows.orderBy(column, direction).orderBy('id', direction);
};

/**
 * Open and closed cases stand in the indexes each in their own order: the first of both are put together, instead of
 * putting all of them in order.
 */
const openAndClosed = (tx: Tx, asked: CasesAsked) => {
  const first = (status: 'open' | 'closed') => {
    const rows = within(tx).where(demands(tx, { ...asked, status }));
    const shown = rows.select([...columns, 'risk_rank', 'last_entry_on', 'case_row.municipality']);
    const found = inOrder(tx, shown.select(factsColumn(tx, asked.sight, asked.now).as('facts')), asked);
    return tx.db.selectFrom(found.limit(asked.skip + asked.take).as(status)).selectAll();
  };
  return tx.db.selectFrom(first('open').unionAll(first('closed')).as('case_row'));
};

/** Of the facts whose values the rows hold, those that are open to the reader. */
const openColumn = (tx: Tx, sight: Sight) => {
  const each = urgencyFactNames.map(
    (fact) => sql`case when ${openIn(tx, sight, fact) ?? sql`true`} then ${fact}::text end`,
  );
  return sql<(UrgencyFact | null)[]>`array[${sql.join(each)}]`;
};

export const findCases = async (tx: Tx, asked: CasesAsked) => {
  const rows = within(tx).where(demands(tx, asked));
  const page =
    asked.status === 'all' && asked.sort !== 'urgency'
      ? inOrder(tx, openAndClosed(tx, asked).select([...columns, 'facts']), asked)
      : inOrder(tx, rows.select(columns).select(factsColumn(tx, asked.sight, asked.now).as('facts')), asked);
  const found = await page
    .select(openColumn(tx, asked.sight).as('open'))
    .offset(asked.skip)
    .limit(asked.take)
    .execute();
  const counted = await tx.db
    .selectFrom(rows.select('id').limit(1000).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: found, total: counted.total };
};

/** Open cases by risk, phase and manager, as far as the reader sees the list. */
export const countOpenCases = async (tx: Tx, sight: Sight, now: string) => {
  const due = openIn(tx, sight, 'overdue') ?? sql`true`;
  const rows = await within(tx)
    .where('status', '=', 'open')
    .select(({ fn }) => [
      asFarAsOpen(tx, sight, 'risk', sql<string | null>`coalesce(risk, 'none')`).as('risk'),
      'phase',
      'manager',
      fn.countAll<number>().as('open'),
      sql<number>`count(*) filter (where next_due_at < ${now} and ${due})`.as('overdue'),
    ])
    .groupBy(({ ref }) => [sql`1`, ref('phase'), ref('manager')])
    .execute();
  return rows;
};
