import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Id } from '../../../core/id.ts';

export interface NewInvitation {
  person: Id;
  municipality: Id;
  member: Id;
  renewsSecondFactor: boolean;
  madeBy: Id;
  hours: number;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const make = `with earlier as (
    update sign_in.invitation set expires_at = now() where user_id = $2 and used_at is null and expires_at > now())
  insert into sign_in.invitation (token_hash, user_id, municipality, member, renews_second_factor, made_by, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 hour')`;

/** Makes a link's secret and ends the person's earlier links. Only its hash is kept: nobody can read it again. */
export const makeInvitation = async (pool: pg.Pool, asked: NewInvitation): Promise<string> => {
  const token = randomBytes(24).toString('base64url');
  await pool.query(make, [
    hashOf(token),
    asked.person,
    asked.municipality,
    asked.member,
    asked.renewsSecondFactor,
    asked.madeBy,
    asked.hours,
  ]);
  return token;
};

export interface OpenInvitation {
  person: Id;
  name: string;
  email: string;
  municipality: Id;
  renewsSecondFactor: boolean;
}

const columns = `i.user_id as person, p.name, p.email, i.municipality,
  i.renews_second_factor as "renewsSecondFactor"`;
const open = `select ${columns} from sign_in.invitation i join sign_in.person p on p.id = i.user_id
  where i.token_hash = $1 and i.used_at is null and i.expires_at > now()`;

export const openInvitation = async (pool: pg.Pool, token: string): Promise<OpenInvitation | null> => {
  const { rows } = await pool.query<OpenInvitation>(open, [hashOf(token)]);
  return rows[0] ?? null;
};

const use = `with used as (
    update sign_in.invitation set used_at = now()
    where token_hash = $1 and used_at is null and expires_at > now()
    returning user_id, municipality, renews_second_factor),
  person as (
    update sign_in.person p
    set must_change_password = false, email_verified = true, updated_at = now(),
      two_factor_enabled = p.two_factor_enabled and not u.renews_second_factor
    from used u where p.id = u.user_id returning p.id, p.name, p.email),
  account as (
    insert into sign_in.account (id, account_id, provider_id, user_id, password)
    select $2, id, 'credential', id, $3 from person
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()),
  without_second_factor as (
    delete from sign_in.two_factor f using used u where f.user_id = u.user_id and u.renews_second_factor),
  without_passkeys as (
    delete from sign_in.passkey k using used u where k.user_id = u.user_id and u.renews_second_factor),
  without_sessions as (delete from sign_in.session s using used u where s.user_id = u.user_id)
  select p.id as person, p.name, p.email, u.municipality, u.renews_second_factor as "renewsSecondFactor"
  from used u join person p on p.id = u.user_id`;

/** Uses a link up and sets the password in one step; null when the link held no more. Two at once: one is used. */
export const spendInvitation = async (
  pool: pg.Pool,
  token: string,
  account: { id: Id; passwordHash: string },
): Promise<OpenInvitation | null> => {
  const { rows } = await pool.query<OpenInvitation>(use, [hashOf(token), account.id, account.passwordHash]);
  return rows[0] ?? null;
};

export interface LinkHeld {
  person: Id;
  until: string;
}

/** Until when the links that were given to these persons still hold. */
export const linksHeld = async (pool: pg.Pool, persons: readonly Id[]): Promise<LinkHeld[]> => {
  const { rows } = await pool.query<LinkHeld>(
    `select user_id as person, expires_at as until from sign_in.invitation
     where user_id = any ($1) and used_at is null and expires_at > now()`,
    [persons],
  );
  return rows;
};

/** Ends the links of a person that have not been used. */
export const endLinks = async (pool: pg.Pool, person: Id): Promise<void> => {
  await pool.query(
    'update sign_in.invitation set expires_at = now() where user_id = $1 and used_at is null and expires_at > now()',
    [person],
  );
};
