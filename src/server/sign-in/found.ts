import { type Id, newId } from '../../core/id.ts';
import { inTenant } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import type { SignInGround } from './ground.ts';
import { freshBackupCodes } from './one-time-codes.ts';
import { hashPassword } from './password.ts';
import { createPerson, personByEmail, showInDemo } from './store/persons.ts';

export interface NewSignIn {
  email: string;
  name: string;
  password: string;
  /** Base32, as authenticators know it; without one the second factor is set up at the first sign-in. */
  totpSecret?: string;
  /** True when the password was chosen by somebody else. */
  mustChangePassword?: boolean;
  /** The place in the list that a demonstration shows on its first page; left out everywhere else. */
  demoPlace?: number;
}

/** Gives somebody a way to sign in, and returns the person's id. Who is known by that address stays as they are. */
export const createSignIn = async ({ pool, seal }: SignInGround, asked: NewSignIn): Promise<Id> => {
  const known = await personByEmail(pool, asked.email);
  if (known) return known.id;
  const id = await createPerson(pool, {
    email: asked.email,
    name: asked.name,
    passwordHash: await hashPassword(asked.password),
    mustChangePassword: asked.mustChangePassword ?? false,
    secondFactor: asked.totpSecret
      ? {
          secret: await seal.sealSecret(asked.totpSecret),
          backupCodes: await seal.sealCodes(freshBackupCodes()),
        }
      : null,
  });
  if (asked.demoPlace !== undefined)
    await showInDemo(pool, id, { password: asked.password, place: asked.demoPlace });
  return id;
};

export interface NewMember {
  /** Given where ids must follow from a seed; otherwise a fresh one. */
  id?: Id;
  municipality: Id;
  /** What `createSignIn` returned. */
  person: Id;
  name: string;
  email: string | null;
  agency: Id;
  discipline: string;
  roles: readonly string[];
  unit?: string | null;
}

/** Gives a person their place in a municipality. One who has it already keeps it as it is. */
export const addMember = async (store: Store, asked: NewMember): Promise<Id> =>
  inTenant(store.system, { municipality: asked.municipality, member: null, holders: [] }, async ({ db }) => {
    const id = asked.id ?? newId();
    const added = await db
      .insertInto('member')
      .values({
        municipality: asked.municipality,
        id,
        user_id: asked.person,
        name: asked.name,
        email: asked.email,
        agency: asked.agency,
        discipline: asked.discipline,
        roles: [...asked.roles],
        unit: asked.unit ?? null,
      })
      .onConflict((conflict) => conflict.columns(['user_id', 'municipality']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added) return added.id;
    const kept = await db
      .selectFrom('member')
      .select('id')
      .where('municipality', '=', asked.municipality)
      .where('user_id', '=', asked.person)
      .executeTakeFirstOrThrow();
    return kept.id;
  });
