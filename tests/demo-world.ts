import type { Pack } from '../src/core/pack/pack.ts';
import { KeyRing } from '../src/server/keys/key-ring.ts';
import { freshKey } from '../src/server/keys/seal.ts';
import { kindsOfFile } from '../src/server/kinds.ts';
import { practiceOf } from '../src/server/practice.ts';
import { foundMunicipalities } from '../src/server/start/found.ts';
import { openStore, type Store } from '../src/server/store/store.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { albanianPack } from './random/unit.ts';

/** A founded installation with the country's practice, in which nobody has worked yet. */
export interface FoundedWorld {
  pack: Pack;
  store: Store;
  database: FreshDatabase;
  close: () => Promise<void>;
}

export const foundedWorld = async (): Promise<FoundedWorld> => {
  const pack = await albanianPack();
  const database = await freshDatabase();
  const store = openStore({
    urls: database.urls,
    keys: new KeyRing(freshKey(), freshKey()),
    kinds: kindsOfFile(pack),
    practice: practiceOf(pack),
  });
  await foundMunicipalities(store, pack);
  return {
    pack,
    store,
    database,
    close: async () => {
      await store.close();
      await database.close();
    },
  };
};
