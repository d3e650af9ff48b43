import type { Entry, FileRef, NewEntry } from '../../core/chronology/entry.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Access } from './access-log.ts';
import type { Tx } from './context.ts';
import { inLockingOrder, lockFile } from './lock-file.ts';
import type { Store } from './store.ts';
import { type Author, type Taken, takeEntries } from './take-entries.ts';
import { writeFiles } from './write-files.ts';

/** Entries that were decided already, for one file. */
export interface Appending {
  file: FileRef;
  entries: readonly NewEntry[];
  by: Author;
}

/**
 * Appends decided entries to one file in the caller's transaction (of the system role): sealed, chained, projected
 * and recorded as an access. Entries that are already stored are not written again; the answer is what is stored.
 */
export const append = async (
  tx: Tx,
  store: Store,
  appending: Appending,
): Promise<readonly Entry[] | Refusal> => {
  const answer = await appendMany(tx, store, [appending]);
  return isRefusal(answer) ? answer : (answer[0] ?? []);
};

/**
 * Appends to several files as one act, in the order in which they are given; they are locked in the order of their
 * ids. Each file may stand in the list once.
 */
export const appendMany = async (
  tx: Tx,
  store: Store,
  appendings: readonly Appending[],
): Promise<readonly (readonly Entry[])[] | Refusal> => {
  const recordedAt = store.now();
  const answers = new Map<Appending, readonly Entry[]>();
  const taken: Taken[] = [];
  const acts: Access[] = [];
  for (const one of [...appendings].sort((a, b) => inLockingOrder(a.file, b.file))) {
    const ids = one.entries.map((entry) => entry.id).sort();
    const locked = await lockFile(tx, store, one.file, { from: ids[0] ?? '', to: ids.at(-1) ?? '' });
    if (isRefusal(locked)) return locked;
    const stored = new Map(locked.sentBefore.map((entry) => [entry.id, entry]));
    const [first, ...rest] = one.entries.filter((entry) => !stored.has(entry.id));
    if (first) {
      const took = takeEntries(
        store.keys,
        tx.context.municipality,
        one.file,
        locked,
        [first, ...rest],
        one.by,
        recordedAt,
      );
      taken.push(took);
      acts.push(writingOf(took, one.by));
      for (const entry of took.entries) stored.set(entry.id, entry);
    }
    answers.set(
      one,
      one.entries.flatMap((entry) => stored.get(entry.id) ?? []),
    );
  }
  if (taken.length > 0 && !(await writeTaken(tx, store, taken, acts, false)))
    throw new Error('A locked file moved on.');
  return appendings.map((one) => answers.get(one) ?? []);
};

/**
 * Writes what was taken; false when a file has moved on since. `last` sends the commit along. The cache learns of it
 * only once the database has it for good.
 */
export const writeTaken = async (
  tx: Tx,
  store: Store,
  taken: readonly Taken[],
  acts: readonly Access[],
  last: boolean,
): Promise<boolean> => {
  const writes = taken.map(({ write }) => write);
  const written = await writeFiles(tx, writes, acts, { insertOnly: false, last });
  if (written)
    tx.afterCommit(() => {
      for (const { write, after } of taken) store.cache.set(tx.context.municipality, write.ref, after);
    });
  return written;
};

/** The access that an act of writing leaves in the log. */
export const writingOf = (
  { entries, write }: { entries: readonly Entry[]; write: { ref: FileRef } },
  by: Author,
): Access => ({
  member: by.member,
  kind: write.ref.kind,
  file: write.ref.id,
  act: 'write',
  purpose: null,
  sections: [...new Set(entries.map((entry) => entry.section))],
  device: by.device,
});
