import pg from 'pg';

/** PostgreSQL's numbers for the types that the house reads in its own way. */
const bigint = 20;
const date = 1082;
const timestamptz = 1184;

/**
 * An instant as `Date.toISOString` writes it, so that an envelope reads as it was hashed. The connections speak UTC,
 * so this is a matter of a few letters: `2026-01-05 08:00:00.25+00`.
 */
export const readInstant = (text: string): string => {
  if (!text.endsWith('+00') || text.length > 26) return new Date(text).toISOString();
  const fraction = text.slice(20, -3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
};

const parsers = new Map<number, (text: string) => unknown>([
  // Counts and positions stay far below 2^53.
  [bigint, Number],
  [date, (text) => text],
  [timestamptz, readInstant],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};

const options = '-c TimeZone=UTC';

/**
 * Connections that send statements without waiting for the answer to the one before, so that a transaction costs
 * few round trips. They cannot read through cursors.
 */
export const openPool = (url: string, connections: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, options, pipeline: true });
  // A connection that breaks while idle is replaced; the next transaction that needs one says what is wrong.
  pool.on('error', () => undefined);
  return pool;
};

/** A connection of its own for long reads, with the same types. */
export const openClient = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, types, options });
  await client.connect();
  return client;
};
