import type { Tx } from '../server/store/context.ts';

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
