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

const password = `with person as (
    update sign_in.person set must_change_password = false, email_verified = true, updated_at = now()
    where id = $1 returning id)
  insert into sign_in.account (id, account_id, provider_id, user_id, password)
  select $2, id, 'credential', id, $3 from person
  on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`;

/** Sets a password that the person chose themselves. */
export const setPassword = async (pool: pg.Pool, person: Id, hash: string): Promise<void> => {
  await pool.query(password, [person, newId(), hash]);
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
