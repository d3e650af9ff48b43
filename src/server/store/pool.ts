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
const optionsAs = (role: string | undefined): string =>
  role === undefined ? options : `${options} -c role=${role}`;

/**
 * Connections that send statements without waiting for the answer to the one before, so that a transaction costs
 * few round trips. They cannot read through cursors. `role` is another role to act as than the one that signs in.
 */
export const openPool = (url: string, connections: number, role?: 'rrjet_system'): pg.Pool => {
  const settings = { max: connections, types, options: optionsAs(role), pipeline: true };
  const pool = new pg.Pool({ connectionString: url, ...settings });
  // A connection that breaks while idle is replaced; the next transaction that needs one says what is wrong.
  pool.on('error', () => undefined);
  return pool;
};
