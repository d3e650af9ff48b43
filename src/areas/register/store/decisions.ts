import { z } from 'zod';
import type { Id } from '../../../core/id.ts';
import type { Tx } from '../../../server/store/context.ts';
import { type PairDecision, pairDecisions } from '../fates.ts';

const Decision = z.enum(pairDecisions);

/** What a person said of the pairs of a list, by the pair's number. */
export const decisionsOn = async (
  { db, context }: Tx,
  batch: Id,
): Promise<ReadonlyMap<number, PairDecision>> => {
  const rows = await db
    .selectFrom('import_decision')
    .select(['pair', 'decision'])
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('decision', 'is not', null)
    .execute();
  return new Map(rows.map(({ pair, decision }) => [pair, Decision.parse(decision)]));
};

/** Keeps what a person said of pairs; null makes a pair wait for a person. */
export const keepDecisions = async (
  { client, context }: Tx,
  batch: Id,
  decisions: ReadonlyMap<number, PairDecision | null>,
): Promise<void> => {
  if (decisions.size === 0) return;
  await client.query(
    `insert into import_decision (municipality, batch, pair, decision)
     select $1, $2, d.pair, d.decision from unnest($3::integer[], $4::text[]) as d(pair, decision)
     on conflict (municipality, batch, pair) do update set decision = excluded.decision`,
    [context.municipality, batch, [...decisions.keys()], [...decisions.values()]],
  );
};

/** Says the same of every pair that still waits. */
export const decideRest = async ({ db, context }: Tx, batch: Id, decision: PairDecision): Promise<void> => {
  await db
    .updateTable('import_decision')
    .set({ decision })
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('decision', 'is', null)
    .execute();
};

export const forgetDecisions = async ({ db, context }: Tx, batch: Id): Promise<void> => {
  await db
    .deleteFrom('import_decision')
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .execute();
};

/** How many pairs wait for a person. */
export const waitingPairs = async ({ db, context }: Tx, batch: Id): Promise<number> => {
  const { n } = await db
    .selectFrom('import_decision')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
};

/** The numbers of some of the pairs that wait, in their order. */
export const pairsThatWait = async (
  { db, context }: Tx,
  batch: Id,
  from: number,
  most: number,
): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('import_decision')
    .select('pair')
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('decision', 'is', null)
    .orderBy('pair')
    .offset(from)
    .limit(most)
    .execute();
  return rows.map(({ pair }) => pair);
};
