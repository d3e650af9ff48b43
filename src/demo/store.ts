import type { Tx } from '../server/store/context.ts';
import { takeNumbers } from '../server/store/counter.ts';

/** Each municipality gets its lives once; the mark is written in the transaction that writes them. */
const mark = 'demonstration';

export const hasLives = async ({ db, context }: Tx): Promise<boolean> =>
  (await db
    .selectFrom('counter')
    .select('value')
    .where('municipality', '=', context.municipality)
    .where('name', '=', mark)
    .executeTakeFirst()) !== undefined;

/** True for whoever marks it first; who comes second waits for the first and then leaves it alone. */
export const markLives = async ({ db, context }: Tx): Promise<boolean> =>
  (await db
    .insertInto('counter')
    .values({ municipality: context.municipality, name: mark, value: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('value')
    .executeTakeFirst()) !== undefined;

const large = 'large-demonstration';

/** How many cases of the large demonstration the municipality has. */
export const largeSoFar = async ({ db, context }: Tx): Promise<number> =>
  (
    await db
      .selectFrom('counter')
      .select('value')
      .where('municipality', '=', context.municipality)
      .where('name', '=', large)
      .executeTakeFirst()
  )?.value ?? 0;

/** Counts so many more, in the transaction that writes them; gives the sum. */
export const advanceLarge = (tx: Tx, cases: number): Promise<number> => takeNumbers(tx, large, cases);
