import type { Command, FileRef } from '../../core/chronology/entry.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { writingOf } from './append.ts';
import type { Tx } from './context.ts';
import { decideOne } from './decide-one.ts';
import { noRows } from './projection.ts';
import { authorOf, type Member, type Store } from './store.ts';
import { type Before, listed, type Sealed, sealEntries, type Taken } from './take-entries.ts';
import { writeFiles } from './write-files.ts';

/** A file that is begun: what is asked of it, in order. */
export interface Beginning {
  file: FileRef;
  commands: readonly [Command, ...Command[]];
  /** The number of what it opens, reserved in the same transaction. */
  number?: string;
}

type Deciding = Pick<Store, 'kinds' | 'keys' | 'practice'>;

/** Decides on a new file by the same rules as on any other, and seals what was decided. Nothing is written yet. */
export const decideBeginning = (
  store: Deciding,
  member: Member,
  { file, commands, number }: Beginning,
  now: string,
): Taken | Refusal => {
  const { municipality } = member;
  const by = authorOf(member);
  const nothing = { seq: 0, hash: null, keys: new Map(), rows: noRows, lastEntryAt: null };
  let before: Before = { ...nothing, folded: store.kinds.blank(file) };
  const written: Sealed[] = [];
  for (const command of commands) {
    const { folded } = before;
    const about = { file, folded, begun: true, held: [], number: number ?? null, now };
    const decision = decideOne(store, member, command, about);
    if (isRefusal(decision)) return decision;
    const [first, ...rest] = decision;
    if (!first) continue;
    const sealed = sealEntries(store.keys, municipality, file, before, [first, ...rest], by, now);
    written.push(sealed);
    before = sealed.after;
  }
  const { seq, hash, folded, keys } = before;
  if (hash === null) throw new Error(`Nothing was decided for the new file ${file.id}.`);
  const { rows, changes } = listed(store.keys, municipality, file, folded, now, noRows);
  return {
    write: {
      ref: file,
      before: nothing,
      seq,
      hash,
      entries: written.flatMap((sealed) => sealed.rows),
      freshKeys: written.flatMap((sealed) => sealed.freshKeys),
      changes,
      // Whoever brings in many files at once tells nobody of each: the list itself says what came.
      tellings: [],
    },
    entries: written.flatMap((sealed) => sealed.entries),
    after: { seq, hash, folded, keys, lastEntryAt: now, rows },
  };
};

/**
 * Writes many new files in one statement, in the caller's transaction (of the system role). A file that is there
 * already fails the transaction: new ids are new.
 */
export const beginFiles = async (tx: Tx, member: Member, taken: readonly Taken[]): Promise<void> => {
  if (taken.length === 0) return;
  const by = authorOf(member);
  await writeFiles(
    tx,
    taken.map(({ write }) => write),
    taken.map((took) => writingOf(took, by)),
    { insertOnly: true, last: false },
  );
};
