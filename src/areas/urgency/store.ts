import { type RawBuilder, sql } from 'kysely';
import { dayAt, timeZone } from '../../core/clock/days-away.ts';
import type { Id } from '../../core/id.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { type UrgencyFact, type UrgencyReason, urgencyFactNames } from '../../core/pack/urgency-schema.ts';
import type { Tx } from '../../server/store/context.ts';
import { type UrgencyFacts, type Weights, weighedBy } from './rules.ts';
import type { Sight } from './sight.ts';

export { factsOpenTo, onlyOpen, type Sight, sightOf } from './sight.ts';

/** Days since then, on the day of `now`; null where there is no day. */
const daysSince = (day: RawBuilder<unknown>, now: string): RawBuilder<number | null> =>
  sql`(${dayAt(now).toString()}::date - ${day})`;

/** The day of the calendar on which a deadline falls where the work is done, as `daysAway` counts it. */
const dayOfDue = (due: RawBuilder<unknown>) => sql`(${due} at time zone ${timeZone}::text)::date`;

/** Whether the reader has a fact of the case that the row named `row` stands for; null where they have it of every one. */
export const openIn = (
  { context }: Tx,
  sight: Sight,
  fact: UrgencyFact,
  row = 'case_row',
): RawBuilder<boolean> | null => {
  if (sight === 'whole') return null;
  const [of, parts] = [sql.ref(`${row}.municipality`), sight[fact]];
  if (parts.length === 0) return sql<boolean>`false`;
  return sql<boolean>`exists (select from circle place where place.municipality = ${of} and place.file_kind = 'case'
    and place.file_id = ${sql.ref(`${row}.id`)} and place.holder = any (${[...context.holders]}::text[])
    and place.part = any (${[...parts]}::text[]) and (place.until is null or place.until > now()))`;
};

/** A value of a case's row, as far as the reader has the fact that it tells. */
export const asFarAsOpen = <T>(
  tx: Tx,
  sight: Sight,
  fact: UrgencyFact,
  value: RawBuilder<T>,
): RawBuilder<T | null> => {
  const open = openIn(tx, sight, fact);
  return open === null ? value : sql<T | null>`case when ${open} then ${value} end`;
};

/**
 * Each fact as a number, of the row of a case. What changes with the days is worked out when it is asked, so that the
 * rows themselves are what the chronology gives. A sibling counts as far as the reader works with both children.
 */
const everyFact = (
  tx: Tx,
  sight: Sight,
  now: string,
): Readonly<Record<UrgencyFact, RawBuilder<number | null>>> => ({
  risk: sql`case_row.risk_rank`,
  'risk-undecided': sql`case when case_row.risk is null then ${daysSince(sql`case_row.opened_on`, now)} end`,
  overdue: sql`case when case_row.next_due_at < ${now}::timestamptz
    then ${daysSince(dayOfDue(sql`case_row.next_due_at`), now)} end`,
  unseen: daysSince(sql`coalesce(case_row.last_seen_on, case_row.opened_on)`, now),
  'referral-unanswered': sql`(select max(${daysSince(dayOfDue(sql`r.next_due_at`), now)}) from referral_row r
      where r.municipality = case_row.municipality and r.case_id = case_row.id
        and r.state in ('sent', 'seen') and r.next_due_at < ${now}::timestamptz)`,
  'new-concern': daysSince(sql`case_row.new_concern_on`, now),
  age: sql`(${Number(now.slice(0, 4))}::int - case_row.birth_year)`,
  'out-of-school': sql`case when case_row.out_of_school then 1 end`,
  // Most cases have no sibling: the rows around them are then left alone.
  'sibling-in-care': sql`case when case_row.has_sibling and exists (
      select from person_in_case s join case_row c on c.municipality = s.municipality and c.child = s.person_id
      where s.municipality = case_row.municipality and s.case_id = case_row.id and s.part = 'sibling' and c.in_care
        and ${openIn(tx, sight, 'sibling-in-care', 'c') ?? sql`true`}
    ) then 1 end`,
  'without-manager': sql`case when case_row.manager is null then 1 end`,
  contradictions: sql`case_row.conflicts`,
});

/** The same as far as the reader has it: what is closed to them is not known, and is no reason either. */
const factColumns = (tx: Tx, sight: Sight, now: string) => {
  const columns = everyFact(tx, sight, now);
  return (fact: UrgencyFact) => asFarAsOpen(tx, sight, fact, columns[fact]);
};

/** The facts of a case as one object, to be selected beside the columns of its row. */
export const factsColumn = (tx: Tx, sight: Sight, now: string): RawBuilder<UrgencyFacts> => {
  const column = factColumns(tx, sight, now);
  const pairs = urgencyFactNames.map((fact) => sql`${fact}::text, ${column(fact)}`);
  return sql<UrgencyFacts>`jsonb_build_object(${sql.join(pairs)})`;
};

/** What `urgencyOf` gives, for the database to order by: of each fact its weightiest reason that holds, added up. */
export const weightColumn = (
  tx: Tx,
  sight: Sight,
  reasons: readonly UrgencyReason[],
  now: string,
): RawBuilder<number> => {
  const column = factColumns(tx, sight, now);
  const ofFact = (fact: UrgencyFact): RawBuilder<number> | null => {
    const of = reasons.filter((reason) => reason.fact === fact).sort((a, b) => b.weight - a.weight);
    if (of.length === 0) return null;
    const cases = of.map((reason) =>
      'below' in reason
        ? sql`when known.fact < ${reason.below}::int then ${reason.weight}::int`
        : sql`when known.fact >= ${reason.from}::int then ${reason.weight}::int`,
    );
    // Worked out once, however many reasons weigh it.
    return sql<number>`(select case ${sql.join(cases, sql` `)} else 0 end from (select ${column(fact)} as fact) known)`;
  };
  const parts = urgencyFactNames.flatMap((fact) => ofFact(fact) ?? []);
  return parts.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(parts, sql` + `)})`;
};

const weighs = `select distinct on (reason) reason, weight from urgency_weight
  where municipality = $1 order by reason, set_at desc`;

/** How the municipality weighs at the moment, where it weighs otherwise than the pack. */
export const ownWeights = async (tx: Tx): Promise<Weights> => {
  const rows = await tx.ask<{ reason: string; weight: number }>('own-weights', weighs, [
    tx.context.municipality,
  ]);
  return Object.fromEntries(rows.map(({ reason, weight }) => [reason, weight]));
};

/** The reasons as they count in the reader's municipality. */
export const reasonsHere = async (tx: Tx, pack: Pick<Pack, 'urgency'>): Promise<readonly UrgencyReason[]> =>
  weighedBy(pack.urgency.reasons, await ownWeights(tx));

/** Who changed which weight and when, the latest first. */
export const weightChanges = (tx: Tx) =>
  tx.db
    .selectFrom('urgency_weight')
    .select(['reason', 'weight', 'was', 'set_by', 'set_at'])
    .where('municipality', '=', tx.context.municipality)
    .orderBy('set_at', 'desc')
    .limit(50)
    .execute();

interface WeightSet {
  reason: string;
  weight: number;
  was: number;
}

/** Holds off everyone else who weighs until the transaction ends. */
export const lockWeights = async (tx: Tx): Promise<void> => {
  const lock = `urgency_weight/${tx.context.municipality}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx.db);
};

/** Keeps new weights; what stood before stays in the record. */
export const setWeights = async (
  tx: Tx,
  weights: readonly WeightSet[],
  by: Id,
  at: string,
): Promise<void> => {
  if (weights.length === 0) return;
  await tx.db
    .insertInto('urgency_weight')
    .values(
      weights.map((each) => ({
        municipality: tx.context.municipality,
        ...each,
        set_by: by,
        set_at: at,
      })),
    )
    .execute();
};

/** The open cases of the unit with what makes them urgent. */
export const openCasesWithFacts = (tx: Tx, now: string) =>
  tx.db
    .selectFrom('case_row')
    .where('case_row.municipality', '=', tx.context.municipality)
    .where('status', '=', 'open')
    .select(['id', 'number', 'child', factsColumn(tx, 'whole', now).as('facts')])
    .orderBy('id')
    .execute();
