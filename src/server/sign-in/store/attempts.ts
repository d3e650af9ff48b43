import type pg from 'pg';
import type { Patience } from '../../../areas/access/rules.ts';

/**
 * Takes one attempt of a key. From the last borne failure on it locks before the attempt is made and not after it,
 * so that a hundred at the same moment are no way around.
 */
const take = `insert into sign_in.attempt as a (key, failures, last_at) values ($1, 1, now())
  on conflict (key) do update set
    failures = case when a.last_at < now() - $5 * interval '1 minute' then 1 else a.failures + 1 end,
    last_at = now(),
    locked_until = case
      when a.last_at >= now() - $5 * interval '1 minute' and a.failures + 1 >= $2
      then now() + least($4, $3 * power(2, a.failures + 1 - $2)) * interval '1 minute' end
  where a.locked_until is null or a.locked_until <= now()
  returning failures`;

/** Takes an attempt, or tells how many minutes are still to be waited. */
export const takeAttempt = async (
  pool: pg.Pool,
  key: Buffer,
  { failures, wait, longestWait, forgetAfter }: Patience,
): Promise<{ wait: number } | null> => {
  const taken = await pool.query(take, [key, failures, wait, longestWait, forgetAfter]);
  if (taken.rowCount !== 0) return null;
  const { rows } = await pool.query<{ minutes: number }>(
    `select greatest(1, ceil(extract(epoch from locked_until - now()) / 60))::int as minutes
     from sign_in.attempt where key = $1`,
    [key],
  );
  return { wait: rows[0]?.minutes ?? wait };
};

/** What was right ends the count of a key. */
export const forgetAttempts = async (pool: pg.Pool, key: Buffer): Promise<void> => {
  await pool.query('delete from sign_in.attempt where key = $1', [key]);
};

/** What was right takes back its own count, and leaves the others'. */
export const takeBackAttempt = async (pool: pg.Pool, key: Buffer): Promise<void> => {
  await pool.query(
    'update sign_in.attempt set failures = greatest(0, failures - 1), locked_until = null where key = $1',
    [key],
  );
};

/** Takes something that may be shown once in five minutes; false when it was shown already. */
export const takeOnce = async (pool: pg.Pool, key: Buffer): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `insert into sign_in.attempt as a (key, failures, last_at) values ($1, 1, now())
     on conflict (key) do update set last_at = now() where a.last_at < now() - interval '5 minutes'`,
    [key],
  );
  return rowCount !== 0;
};
