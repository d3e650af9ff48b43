import type pg from 'pg';
import { z } from 'zod';
import { type Id, newId } from '../../../core/id.ts';

export interface NewPerson {
  email: string;
  name: string;
  /** argon2id; null for someone who sets it by an invitation. */
  passwordHash: string | null;
  mustChangePassword: boolean;
  /** Encrypted by the installation's secret; null when it is still to be set up. */
  secondFactor: { secret: string; backupCodes: string } | null;
}

const create = `with person as (
    insert into sign_in.person (id, name, email, email_verified, must_change_password, two_factor_enabled)
    values ($1, $2, $3, $5::text is not null, $6, $7::text is not null) returning id),
  account as (
    insert into sign_in.account (id, account_id, provider_id, user_id, password)
    select $4, id, 'credential', id, $5 from person where $5::text is not null)
  insert into sign_in.two_factor (id, user_id, secret, backup_codes)
  select $9, id, $7, $8 from person where $7::text is not null`;

export const createPerson = async (pool: pg.Pool, person: NewPerson): Promise<Id> => {
  const id = newId();
  await pool.query(create, [
    id,
    person.name,
    person.email.toLowerCase(),
    newId(),
    person.passwordHash,
    person.mustChangePassword,
    person.secondFactor?.secret ?? null,
    person.secondFactor?.backupCodes ?? null,
    newId(),
  ]);
  return id;
};

export interface Person {
  id: Id;
  name: string;
  email: string;
}

export const personByEmail = async (pool: pg.Pool, email: string): Promise<Person | null> => {
  const { rows } = await pool.query<Person>('select id, name, email from sign_in.person where email = $1', [
    email.trim().toLowerCase(),
  ]);
  return rows[0] ?? null;
};

export const personOf = async (pool: pg.Pool, id: Id): Promise<Person | null> => {
  const { rows } = await pool.query<Person>('select id, name, email from sign_in.person where id = $1', [id]);
  return rows[0] ?? null;
};

/** Sets a password that the person chose themselves. */
export const setPassword = async (pool: pg.Pool, person: Id, hash: string): Promise<void> => {
  await pool.query(
    `with changed as (update sign_in.person set must_change_password = false, updated_at = now() where id = $1)
     update sign_in.account set password = $2, updated_at = now() where user_id = $1 and provider_id = 'credential'`,
    [person, hash],
  );
};

export const passwordHashOf = async (pool: pg.Pool, person: Id): Promise<string | null> => {
  const { rows } = await pool.query<{ password: string | null }>(
    `select password from sign_in.account where user_id = $1 and provider_id = 'credential'`,
    [person],
  );
  return rows[0]?.password ?? null;
};

const DemoRow = z.object({
  name: z.string(),
  email: z.string(),
  password: z.string(),
  secret: z.string().nullable(),
  roles: z.array(z.string()),
  agency: z.string(),
  municipality: z.string(),
});
export type DemoSignIn = z.infer<typeof DemoRow>;

export const showInDemo = async (
  pool: pg.Pool,
  person: Id,
  shown: { password: string; place: number },
): Promise<void> => {
  await pool.query(
    `insert into sign_in.demonstration (user_id, password, place) values ($1, $2, $3)
     on conflict (user_id) do update set password = excluded.password, place = excluded.place`,
    [person, shown.password, shown.place],
  );
};

const demo = `select m.name, p.email, d.password, f.secret, m.roles, m.agency, m.municipality
  from sign_in.demonstration d
  join sign_in.person p on p.id = d.user_id
  join public.member m on m.user_id = p.id and m.state = 'active'
  left join sign_in.two_factor f on f.user_id = p.id
  order by d.place, m.name`;

export const demoSignIns = async (pool: pg.Pool): Promise<DemoSignIn[]> =>
  z.array(DemoRow).parse((await pool.query(demo)).rows);

/** Whose second factor is awaited, from the challenge that better-auth keeps after a right password. */
export const personOfChallenge = async (pool: pg.Pool, challenge: string): Promise<Id | null> => {
  const { rows } = await pool.query<{ value: string }>(
    'select value from sign_in.verification where identifier = $1 and expires_at > now()',
    [challenge],
  );
  return rows[0]?.value ?? null;
};

/** Whoever signs in takes up the places to which they were invited. */
export const takeUpPlaces = async (pool: Pick<pg.Pool, 'query'>, person: Id): Promise<void> => {
  await pool.query(`update public.member set state = 'active' where user_id = $1 and state = 'invited'`, [
    person,
  ]);
};

export interface WayIn {
  person: Id;
  enrolled: boolean;
  seenAt: string | null;
}

/** How these persons sign in and when they last asked for anything. */
export const waysInOf = async (pool: pg.Pool, persons: readonly Id[]): Promise<WayIn[]> => {
  const { rows } = await pool.query<WayIn>(
    `select p.id as person, p.two_factor_enabled or exists (select from sign_in.passkey k where k.user_id = p.id)
       as enrolled, (select max(s.updated_at) from sign_in.session s where s.user_id = p.id) as "seenAt"
     from sign_in.person p where p.id = any ($1)`,
    [persons],
  );
  return rows;
};

export interface OwnPasskey {
  id: Id;
  name: string;
  madeAt: string | null;
}

export const passkeysOf = async (pool: pg.Pool, person: Id): Promise<OwnPasskey[]> => {
  const { rows } = await pool.query<OwnPasskey>(
    `select id, coalesce(name, '') as name, created_at as "madeAt" from sign_in.passkey
     where user_id = $1 order by created_at`,
    [person],
  );
  return rows;
};

export const removePasskey = async (pool: pg.Pool, person: Id, id: Id): Promise<boolean> => {
  const { rowCount } = await pool.query('delete from sign_in.passkey where user_id = $1 and id = $2', [
    person,
    id,
  ]);
  return rowCount !== 0;
};

/** Whether somebody can sign in already: a link to them renews what they have, and a first one gives it. */
export const hasWayIn = async (pool: pg.Pool, person: Id): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `select from sign_in.account where user_id = $1 union all select from sign_in.passkey where user_id = $1 limit 1`,
    [person],
  );
  return rowCount !== 0;
};

/** Whether somebody has a place in another municipality too: then no administrator alone may renew their way in. */
export const hasPlaceElsewhere = async (pool: pg.Pool, person: Id, municipality: Id): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `select from public.member where user_id = $1 and municipality <> $2 and state <> 'left' limit 1`,
    [person, municipality],
  );
  return rowCount !== 0;
};
