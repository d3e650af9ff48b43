import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Id } from '../core/id.ts';
import type { Pack } from '../core/pack/pack.ts';
import type { Errand, Report, ThreadStart } from './rebuild-thread.ts';
import { type Batch, batchesOf, sweep } from './store/rebuild.ts';
import type { RoleUrls } from './store/sign-in-roles.ts';
import type { Store } from './store/store.ts';

/** What rebuilding came to, so far or in the end. */
export interface RebuiltAll {
  files: number;
  entries: number;
  /** Rows that were put or taken away, because tables and chronology differed. */
  rows: number;
  unreadable: readonly Id[];
}

export interface Rebuilding {
  store: Store;
  urls: RoleUrls;
  pack: Pack;
  municipalities: readonly Id[];
  threads?: number;
  told?: (soFar: RebuiltAll) => void;
}

const atOnce = 2;

/** One thread, to which batches are handed and which answers each. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (report: Report) => void>();
  #sent = 0;

  constructor(start: ThreadStart) {
    this.#worker = new Worker(new URL('./rebuild-thread.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', (report: Report) => {
      this.#waiting.get(report.number)?.(report);
      this.#waiting.delete(report.number);
    });
    this.#worker.on('error', (error) => {
      const failed = error instanceof Error ? error.message : String(error);
      for (const [number, answer] of this.#waiting) answer({ number, failed });
      this.#waiting.clear();
    });
  }

  rebuild(batch: Batch): Promise<Report> {
    this.#sent += 1;
    const errand: Errand = { number: this.#sent, batch };
    return new Promise((resolve) => {
      this.#waiting.set(errand.number, resolve);
      this.#worker.postMessage(errand);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

async function* allBatches(store: Store, municipalities: readonly Id[]): AsyncGenerator<Batch> {
  for (const municipality of municipalities) yield* batchesOf(store, municipality);
}

/**
 * Recomputes every table of lists from the chronology, on as many threads as the machine has, and takes away the
 * rows that no file gives any more. It may run while people work. What could not be read is told and left as it is.
 */
export const rebuildAll = async (so: Rebuilding): Promise<RebuiltAll> => {
  const { store, urls, pack, municipalities, threads = availableParallelism(), told } = so;
  const start = { systemUrl: urls.rrjet_system, secrets: store.keys.secrets(), pack, atOnce };
  const team = Array.from({ length: threads }, () => new Thread(start));
  const batches = allBatches(store, municipalities);
  const sum = { files: 0, entries: 0, rows: 0, unreadable: [] as Id[] };
  const work = async (thread: Thread): Promise<void> => {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      const report = await thread.rebuild(next.value);
      if ('failed' in report) throw new Error(report.failed);
      sum.files += report.files;
      sum.entries += report.entries;
      sum.rows += report.rows;
      sum.unreadable.push(...report.unreadable);
      told?.(sum);
    }
  };
  try {
    await Promise.all(team.flatMap((thread) => Array.from({ length: atOnce }, () => work(thread))));
    for (const municipality of municipalities) {
      const changes = await sweep(store, municipality);
      sum.rows += changes.reduce((rows, { gone }) => rows + gone.length, 0);
    }
    return sum;
  } finally {
    await Promise.all(team.map((thread) => thread.end()));
  }
};
