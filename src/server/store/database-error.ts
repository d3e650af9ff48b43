import pg from 'pg';

/** PostgreSQL's code for a row that is there already. */
const alreadyThere = '23505';

/** Tells a row that was there already; with a name, only where that index says so. */
export const isThereAlready = (error: unknown, index?: string): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === alreadyThere &&
  (index === undefined || error.constraint === index);

/** PostgreSQL's code for a statement that it did not look at, because one before it in the transaction had failed. */
const afterAnError = '25P02';

export const isAfterAnError = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === afterAnError;

/** PostgreSQL's code for a transaction that it undid because it and another waited for each other. */
const waitedForEachOther = '40P01';

/** Tells a transaction that gave way to another; nothing of it is left, and it may be done again. */
const gaveWay = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === waitedForEachOther;

/**
 * Does an act again that had to give way, until it has been tried four times: who waits for whom is settled by then,
 * or something else is wrong. The act must leave nothing behind when it is undone.
 */
export const againIfItGaveWay = async <T>(act: () => Promise<T>, tries = 4): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (tries === 1 || !gaveWay(error)) throw error;
    return againIfItGaveWay(act, tries - 1);
  }
};
