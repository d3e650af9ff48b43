import { join } from 'node:path';
import pg from 'pg';
import type { Pack } from '../../core/pack/pack.ts';
import { isRefusal } from '../../core/refusal.ts';
import { filesInFolder } from '../files/folder.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { openKeys } from '../keys/open-keys.ts';
import { kindsOfFile } from '../kinds.ts';
import { problemLines, readPack } from '../pack/read.ts';
import { practiceOf } from '../practice.ts';
import { openRoles, type RoleUrls } from '../store/sign-in-roles.ts';
import { openStore, type Store } from '../store/store.ts';
import { keyProvider } from './key-provider.ts';
import { keySentence } from './key-sentences.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import type { Settings } from './settings.ts';
import { CannotStart } from './stopping.ts';

/** Everything but the HTTP server: what `start`, `demo`, `verify`, `rebuild` and `bench` stand on alike. */
export interface Installation {
  settings: Settings;
  pack: Pack;
  database: OpenDatabase;
  urls: RoleUrls;
  keys: KeyRing;
  /** The place of a master key that was made just now; null when it was there before. */
  keyMadeAt: string | null;
  store: Store;
  close: () => Promise<void>;
}

const requirePack = async (path: string): Promise<Pack> => {
  const read = await readPack(path);
  if ('pack' in read) return read.pack;
  throw new CannotStart({
    sq: `Paketa e vendit ka gabime:\n${problemLines(read.problems)}`,
    en: `The country pack has faults:\n${problemLines(read.problems)}`,
  });
};

const requireKeys = async (settings: Settings, ownerUrl: string) => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const opened = await openKeys(owner, keyProvider(settings));
    if (isRefusal(opened)) throw new CannotStart(keySentence(opened));
    return opened;
  } finally {
    await owner.end();
  }
};

/** Opens pack, database, keys and store; what cannot be opened is told as one sentence (`CannotStart`). */
export const openInstallation = async (settings: Settings): Promise<Installation> => {
  const pack = await requirePack(settings.pack);
  const database = await openDatabase(settings);
  try {
    const { ring, created, place } = await requireKeys(settings, database.ownerUrl);
    const urls = await openRoles(database.ownerUrl, ring.derived('database-roles'));
    const store = openStore({
      urls,
      keys: ring,
      kinds: kindsOfFile(pack),
      practice: practiceOf(pack),
      files: filesInFolder(join(settings.data, 'attachments')),
    });
    return {
      settings,
      pack,
      database,
      urls,
      keys: ring,
      keyMadeAt: created ? place : null,
      store,
      close: async () => {
        await store.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
};
