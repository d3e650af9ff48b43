import type { FastifyBaseLogger } from 'fastify';
import type { Id } from '../../core/id.ts';
import type { Services } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import type { Member } from '../../server/store/store.ts';
import type { BatchState } from './batch.ts';
import { bringIn } from './bring-in.ts';
import { checkList } from './check-list.ts';
import { ImportSeal } from './sealing.ts';
import { batchById, batchesAtWork } from './store/batches.ts';
import { holdAlone, memberById, municipalities } from './store/workers.ts';
import { undoImport } from './undo-import.ts';
import type { Work } from './work.ts';

const works: Partial<Record<BatchState, (work: Work) => Promise<void>>> = {
  checking: checkList,
  running: bringIn,
  undoing: undoImport,
};

/** How often it is looked for work that another process, or this one before it was stopped, left unfinished. */
const lookedForEvery = 30_000;

interface Waiting {
  municipality: Id;
  batch: Id;
}

/**
 * Works on lists in the background, one after the other. How far a list has come stands in the database and is written
 * with the files themselves; so it needs no queue: whatever was interrupted is found there and taken up again. A lock of
 * the database keeps two processes from working on one list.
 */
export class ImportRunner {
  readonly #services: Services;
  readonly #log: Pick<FastifyBaseLogger, 'error'>;
  readonly #stop = new AbortController();
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #clock: NodeJS.Timeout | null = null;

  constructor(services: Services, log: Pick<FastifyBaseLogger, 'error'>) {
    this.#services = services;
    this.#log = log;
  }

  /** Takes up what was left unfinished, now and from time to time. */
  start(): void {
    const look = (): void => void this.#lookForWork().catch((err) => this.#log.error({ err }, 'imports'));
    look();
    this.#clock = setInterval(look, lookedForEvery);
    this.#clock.unref();
  }

  /** Ends at the next step; nothing is lost. */
  async close(): Promise<void> {
    if (this.#clock) clearInterval(this.#clock);
    this.#stop.abort(new Error('the server stops'));
    await this.#working;
  }

  /** There is something to do on a list. */
  wake(municipality: Id, batch: Id): void {
    if (this.#waiting.some((one) => one.batch === batch)) return;
    this.#waiting.push({ municipality, batch });
    this.#working ??= this.#workThrough();
  }

  /** Resolves when nothing is left to do; for whoever waits for it. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  async #lookForWork(): Promise<void> {
    const { store } = this.#services;
    for (const municipality of await municipalities(store.system))
      for (const batch of await inTenant(
        store.system,
        { municipality, member: null, holders: [] },
        batchesAtWork,
      ))
        this.wake(municipality, batch);
  }

  async #workThrough(): Promise<void> {
    // The next turn, so that whoever wakes it does not wait for its first step.
    await Promise.resolve();
    for (let next = this.#waiting.shift(); next && !this.#stop.signal.aborted; next = this.#waiting.shift()) {
      try {
        await this.#workOn(next);
      } catch (err) {
        if (!this.#stop.signal.aborted)
          this.#log.error({ err, batch: next.batch }, 'an import was interrupted');
      }
    }
    this.#working = null;
  }

  async #workOn({ municipality, batch: id }: Waiting): Promise<void> {
    const { store } = this.#services;
    const context = { municipality, member: null, holders: [] };
    await holdAlone(store.system, id, async () => {
      const found = await inTenant(store.system, context, async (tx) => {
        const batch = await batchById(tx, id);
        const by = batch?.state === 'undoing' ? (batch.undoneBy ?? batch.member) : batch?.member;
        const member: Member | null = by ? await memberById(tx, by) : null;
        return batch && member ? { batch, member } : null;
      });
      const work = found && works[found.batch.state];
      if (!work) return;
      await work({
        services: this.#services,
        member: found.member,
        batch: id,
        sealing: new ImportSeal(store.keys, id),
        signal: this.#stop.signal,
      });
    });
  }
}
