import { parentPort, workerData } from 'node:worker_threads';
import type { Pack } from '../core/pack/pack.ts';
import { KeyRing, type RingSecrets } from './keys/key-ring.ts';
import { kindsOfFile } from './kinds.ts';
import { openPool } from './store/pool.ts';
import { type Batch, rebuildBatch } from './store/rebuild.ts';
import { Registry } from './store/registry.ts';

/** What a thread is given at its beginning. It opens no other store than this. */
export interface ThreadStart {
  systemUrl: string;
  secrets: RingSecrets;
  pack: Pack;
  /** How many batches it works on at once: while one waits for the database, another folds. */
  atOnce: number;
}

/** A batch on its way to a thread, and what comes back; `failed` says in words why it was not rebuilt. */
export interface Errand {
  number: number;
  batch: Batch;
}
export type Report =
  | { number: number; files: number; entries: number; rows: number; unreadable: readonly string[] }
  | { number: number; failed: string };

const { systemUrl, secrets, pack, atOnce }: ThreadStart = workerData;
const store = {
  system: openPool(systemUrl, atOnce),
  keys: KeyRing.of(secrets),
  kinds: new Registry(kindsOfFile(pack)),
};

const rebuild = async ({ number, batch }: Errand): Promise<Report> => {
  try {
    const { files, entries, changes, unreadable } = await rebuildBatch(store, batch);
    const rows = changes.reduce((sum, { gone, put }) => sum + gone.length + put.length, 0);
    return { number, files, entries, rows, unreadable };
  } catch (error) {
    return { number, failed: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', async (errand: Errand) => parentPort?.postMessage(await rebuild(errand)));
