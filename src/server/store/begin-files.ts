import type { Command, FileRef, NewEntry } from '../../core/chronology/entry.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { writingOf } from './append.ts';
import type { Tx } from './context.ts';
import { decideOne } from './decide-one.ts';
import type { RememberedFile } from './file-cache.ts';
import { noRows } from './projection.ts';
import { authorOf, type Member, type Store } from './store.ts';
import { type Taken, takeEntries } from './take-entries.ts';
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
  const blank = store.kinds.blank(file);
  let folded = blank;
  const decided: NewEntry[] = [];
  for (const command of commands) {
    const reserved = number ?? null;
    const decision = decideOne(store, member, command, {
      file,
      folded,
      begun: true,
      held: [],
      number: reserved,
      now,
    });
    if (isRefusal(decision)) return decision;
    const written = {
      municipality,
      file,
      author: by.member,
      agency: by.agency,
      device: by.device,
      recordedAt: now,
    };
    const next = decided.length + 1;
    folded = folded.after(decision.map((entry, n) => ({ ...entry, ...written, seq: next + n })));
    decided.push(...decision);
  }
  const [first, ...rest] = decided;
  if (!first) throw new Error(`Nothing was decided for the new file ${file.id}.`);
  const nothing: RememberedFile = {
    seq: 0,
    hash: null,
    folded: blank,
    lastEntryAt: null,
    rows: noRows,
    keys: new Map(),
  };
  return takeEntries(store.keys, municipality, file, nothing, [first, ...rest], by, now);
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
