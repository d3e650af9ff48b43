import pg from 'pg';

/** PostgreSQL's code for a row that is there already. */
const alreadyThere = '23505';

/** Tells a row that was there already; with a name, only where that index says so. */
export const isThereAlready = (error: unknown, index?: string): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === alreadyThere &&
  (index === undefined || error.constraint === index);
