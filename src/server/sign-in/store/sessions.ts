import type pg from 'pg';
import { z } from 'zod';
import type { Holder } from '../../../areas/access/rules.ts';

const PlaceRow = z.object({
  municipality: z.string(),
  member: z.string(),
  name: z.string(),
  agency: z.string(),
  discipline: z.string(),
  roles: z.array(z.string()),
  unit: z.string().nullable(),
});

/** Everything that the door must know about whoever shows a token. */
export interface Session extends Holder {
  id: string;
  token: string;
  person: string;
  name: string;
  email: string;
  enrolled: boolean;
  /** ISO instant at which its end was last moved on. */
  touchedAt: string;
}

interface SessionRow {
  id: string;
  user_id: string;
  municipality: string | null;
  second_factor: boolean;
  updated_at: string;
  name: string;
  email: string;
  must_change_password: boolean;
  two_factor_enabled: boolean;
  places: unknown;
  institution_closed: boolean;
}

const byToken = `select s.id, s.user_id, s.municipality, s.second_factor, s.updated_at,
    p.name, p.email, p.must_change_password, p.two_factor_enabled,
    coalesce((select json_agg(json_build_object('municipality', m.municipality, 'member', m.id, 'name', m.name,
        'agency', m.agency, 'discipline', m.discipline, 'roles', m.roles, 'unit', m.unit) order by m.created_at, m.id)
      from public.member m join public.agency a on a.municipality = m.municipality and a.id = m.agency
      where m.user_id = p.id and m.state = 'active' and a.active), '[]') as places,
    exists (select from public.member m join public.agency a on a.municipality = m.municipality and a.id = m.agency
      where m.user_id = p.id and m.state = 'active' and not a.active) as institution_closed
  from sign_in.session s join sign_in.person p on p.id = s.user_id
  where s.token = $1 and s.expires_at > now()`;

/** The session of a token that still holds, with the person and the places they have at this moment. */
export const sessionOf = async (pool: pg.Pool, token: string): Promise<Session | null> => {
  const { rows } = await pool.query<SessionRow>({ name: 'session-of', text: byToken, values: [token] });
  const [row] = rows;
  if (!row) return null;
  return {
    id: row.id,
    token,
    person: row.user_id,
    name: row.name,
    email: row.email,
    chosen: row.municipality,
    secondFactor: row.second_factor,
    mustChangePassword: row.must_change_password,
    enrolled: row.two_factor_enabled,
    touchedAt: row.updated_at,
    places: z.array(PlaceRow).parse(row.places),
    institutionClosed: row.institution_closed,
  };
};

const touch = `update sign_in.session
  set updated_at = now(), expires_at = least(now() + $2 * interval '1 minute', created_at + $3 * interval '1 hour')
  where id = $1`;

/** Moves the end of a session on, never past the longest time that one may last. */
export const keepAlive = async (
  pool: pg.Pool,
  session: string,
  { idleMinutes, sessionHours }: { idleMinutes: number; sessionHours: number },
): Promise<void> => {
  await pool.query(touch, [session, idleMinutes, sessionHours]);
};

export const markSecondFactor = async (pool: pg.Pool, session: string): Promise<void> => {
  await pool.query('update sign_in.session set second_factor = true where id = $1', [session]);
};

export const choosePlace = async (pool: pg.Pool, session: string, municipality: string): Promise<void> => {
  await pool.query('update sign_in.session set municipality = $2 where id = $1', [session, municipality]);
};

/** Ends the sessions of a person; all of them, or all but one. */
export const endSessions = async (
  pool: pg.Pool,
  person: string,
  but: string | null = null,
): Promise<void> => {
  await pool.query('delete from sign_in.session where user_id = $1 and id is distinct from $2', [
    person,
    but,
  ]);
};

/** Ends one session of a person; false when it was not theirs or had ended. */
export const endSession = async (pool: pg.Pool, person: string, session: string): Promise<boolean> => {
  const { rowCount } = await pool.query('delete from sign_in.session where user_id = $1 and id = $2', [
    person,
    session,
  ]);
  return rowCount !== 0;
};

export interface OwnSession {
  id: string;
  browser: string;
  address: string;
  beganAt: string;
  seenAt: string;
}

/** Where a person is signed in now, the latest first. */
export const sessionsOf = async (pool: pg.Pool, person: string): Promise<OwnSession[]> => {
  const { rows } = await pool.query<OwnSession>(
    `select id, coalesce(user_agent, '') as browser, coalesce(ip_address, '') as address,
       created_at as "beganAt", updated_at as "seenAt"
     from sign_in.session where user_id = $1 and expires_at > now() order by updated_at desc`,
    [person],
  );
  return rows;
};

/** Rows of no further use: sessions and links whose time is over, attempts that are forgotten. */
export const sweep = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`delete from sign_in.session where expires_at < now()`);
  await pool.query(`delete from sign_in.verification where expires_at < now()`);
  await pool.query(`delete from sign_in.enrolment where expires_at < now()`);
  await pool.query(`delete from sign_in.attempt where last_at < now() - interval '2 days'`);
  await pool.query(`delete from sign_in.invitation where expires_at < now() - interval '90 days'`);
};
