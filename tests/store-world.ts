import { type Id, newId } from '../src/core/id.ts';
import { refuse } from '../src/core/refusal.ts';
import { KeyRing } from '../src/server/keys/key-ring.ts';
import { freshKey } from '../src/server/keys/seal.ts';
import { inTenant } from '../src/server/store/context.ts';
import {
  type Member,
  openStore,
  type Store,
  type StoreOptions,
  systemOf,
} from '../src/server/store/store.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { tinyCases, tinyPersons } from './tiny-files.ts';

export interface StoreWorld {
  store: Store;
  database: FreshDatabase;
  close: () => Promise<void>;
}

/** A store on a database of its own or a given one, with tiny files and a protocol that opens every section but one. */
export const storeWorld = async (
  options: Partial<StoreOptions> = {},
  given?: FreshDatabase,
): Promise<StoreWorld> => {
  const database = given ?? (await freshDatabase());
  const store = openStore({
    urls: database.urls,
    keys: new KeyRing(freshKey(), freshKey()),
    kinds: [tinyCases, tinyPersons],
    practice: {
      sectionOf: () => null,
      authority: ({ held, begun }) =>
        held.length > 0 || begun ? { mayWrite: (section) => section !== 'police' } : refuse('not-in-circle'),
    },
    ...options,
  });
  return {
    store,
    database,
    close: async () => {
      await store.close();
      if (!given) await database.close();
    },
  };
};

/** A municipality with one agency, as every tenant begins. */
export const foundMunicipality = async (store: Store, code: string): Promise<{ id: Id; agency: Id }> => {
  const [id, agency] = [newId(), newId()];
  await inTenant(store.system, { municipality: id, member: null, holders: [] }, async ({ db }) => {
    await db.insertInto('municipality').values({ id, code, place: code }).execute();
    await db
      .insertInto('agency')
      .values({ municipality: id, id: agency, code: 'unit', discipline: 'social-work', name: 'Unit' })
      .execute();
  });
  return { id, agency };
};

export const enlist = async (
  store: Store,
  municipality: { id: Id; agency: Id },
  roles: readonly string[] = ['worker'],
  discipline = 'social-work',
): Promise<Member> => {
  const member: Member = {
    id: newId(),
    municipality: municipality.id,
    agency: municipality.agency,
    discipline,
    roles,
    unit: null,
    device: 'test',
  };
  await inTenant(store.system, systemOf(member), async ({ db }) => {
    await db
      .insertInto('member')
      .values({
        municipality: member.municipality,
        id: member.id,
        user_id: `user-${member.id}`,
        name: 'Somebody',
        email: null,
        agency: member.agency,
        discipline: member.discipline,
        roles: [...roles],
        unit: null,
      })
      .execute();
  });
  return member;
};
