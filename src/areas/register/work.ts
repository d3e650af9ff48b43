import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Id } from '../../core/id.ts';
import type { Services } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { type Member, systemOf } from '../../server/store/store.ts';
import type { ImportSeal } from './sealing.ts';
import { type Batch, batchById } from './store/batches.ts';

/** The server at work on one list, for whoever brings it in. */
export interface Work {
  services: Services;
  member: Member;
  batch: Id;
  sealing: ImportSeal;
  /** Ends the work between two of its steps; it is taken up again later. */
  signal: AbortSignal;
}

/** One step of the work, with the server's own authority in the municipality. */
export const inStep = <T>({ services, member }: Work, step: (tx: Tx) => Promise<T>): Promise<T> =>
  inTenant(services.store.system, systemOf(member), step);

export const batchOf = async (work: Work): Promise<Batch> => {
  const batch = await inStep(work, (tx) => batchById(tx, work.batch));
  if (!batch) throw new Error(`There is no import ${work.batch}.`);
  return batch;
};

/** Lets whoever waits for the server have their turn. */
export const letOthers = async ({ signal }: Work): Promise<void> => {
  await nextTurn();
  signal.throwIfAborted();
};
