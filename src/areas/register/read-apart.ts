import type { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { openApart, openedIntoTooMuch } from '../../server/files/apart.ts';
import type { KnownPerson } from './known.ts';
import type { KnownTold, ReadingAsked, ReadingTold } from './reading-messages.ts';
import type { Way } from './ways.ts';

/** What is done with that which the reading thread tells, in its order. */
export interface Listening {
  told: (told: Exclude<ReadingTold, { kind: 'who' | 'refused' }>) => Promise<void>;
  /** The people whom the unit knows and who may be among some rows. */
  who?: (ways: readonly (readonly Way[])[]) => Promise<readonly KnownPerson[]>;
  /** Ends the reading before its time. */
  signal?: AbortSignal;
}

const megabytes = 1536;

const answer = async (worker: Worker, told: ReadingTold, listening: Listening): Promise<void> => {
  if (told.kind === 'refused') return;
  if (told.kind !== 'who') return listening.told(told);
  const people = (await listening.who?.(told.ways)) ?? [];
  worker.postMessage({ kind: 'known', n: told.n, people } satisfies KnownTold);
};

/** Reads a list in a thread of its own. Null when it was read; a refusal when the file is none that can be. */
export const readApart = (asked: ReadingAsked, listening: Listening): Promise<Refusal | null> =>
  new Promise((resolve, reject) => {
    const worker = openApart(new URL('./reading-thread.ts', import.meta.url), asked, megabytes);
    let refused: Refusal | null = null;
    let last: Promise<void> = Promise.resolve();
    const stop = (problem: unknown): void => {
      void worker.terminate();
      reject(problem);
    };
    listening.signal?.addEventListener('abort', () => stop(listening.signal?.reason), { once: true });
    worker.on('message', (told: ReadingTold) => {
      if (told.kind === 'refused') refused = told.refusal;
      last = last.then(() => answer(worker, told, listening));
      last.catch(stop);
    });
    worker.on('error', (problem: Error) => {
      if (openedIntoTooMuch(problem)) resolve(refuse('register-file-too-large'));
      else reject(problem);
    });
    worker.on('exit', () => void last.then(() => resolve(refused), reject));
  });
