import type pg from 'pg';
import { type Id, newId } from '../../../core/id.ts';

/** An authenticator that is being set up; secret and codes are sealed. */
export interface Enrolment {
  secret: string;
  backupCodes: string;
}

export const beginEnrolment = async (pool: pg.Pool, person: Id, asked: Enrolment): Promise<void> => {
  await pool.query(
    `insert into sign_in.enrolment (user_id, secret, backup_codes, expires_at)
     values ($1, $2, $3, now() + interval '30 minutes')
     on conflict (user_id) do update
     set secret = excluded.secret, backup_codes = excluded.backup_codes, expires_at = excluded.expires_at`,
    [person, asked.secret, asked.backupCodes],
  );
};

export const enrolmentOf = async (pool: pg.Pool, person: Id): Promise<Enrolment | null> => {
  const { rows } = await pool.query<Enrolment>(
    `select secret, backup_codes as "backupCodes" from sign_in.enrolment where user_id = $1 and expires_at > now()`,
    [person],
  );
  return rows[0] ?? null;
};

const complete = `with begun as (delete from sign_in.enrolment where user_id = $1 returning secret, backup_codes),
  kept as (
    insert into sign_in.two_factor (id, user_id, secret, backup_codes) select $3, $1, secret, backup_codes from begun
    on conflict (user_id) do update set secret = excluded.secret, backup_codes = excluded.backup_codes,
      verified = true, failed_verification_count = 0, locked_until = null),
  person as (
    update sign_in.person set two_factor_enabled = true, updated_at = now() from begun where id = $1),
  others as (delete from sign_in.session where user_id = $1 and id <> $2 and exists (select from begun))
  update sign_in.session set second_factor = true from begun where id = $2`;

/** The authenticator showed a right code: from now on it counts, and other sessions end. */
export const completeEnrolment = async (pool: pg.Pool, person: Id, session: Id): Promise<void> => {
  await pool.query(complete, [person, session, newId()]);
};

/** Whether a person has passkeys, which are a second factor of their own. */
export const hasPasskey = async (pool: pg.Pool, person: Id): Promise<boolean> => {
  const { rowCount } = await pool.query('select from sign_in.passkey where user_id = $1 limit 1', [person]);
  return rowCount !== 0;
};

export const backupCodesOf = async (pool: pg.Pool, person: Id): Promise<string | null> => {
  const { rows } = await pool.query<{ codes: string }>(
    'select backup_codes as codes from sign_in.two_factor where user_id = $1',
    [person],
  );
  return rows[0]?.codes ?? null;
};

export const replaceBackupCodes = async (pool: pg.Pool, person: Id, sealed: string): Promise<void> => {
  await pool.query('update sign_in.two_factor set backup_codes = $2 where user_id = $1', [person, sealed]);
};
