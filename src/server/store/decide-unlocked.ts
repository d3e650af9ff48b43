import type { Command, Entry, FileRef } from '../../core/chronology/entry.ts';
import { isRefusal } from '../../core/refusal.ts';
import { writingOf } from './append.ts';
import { inTenant, type Tx } from './context.ts';
import { isThereAlready } from './database-error.ts';
import type { Asking } from './decide.ts';
import { decideOne } from './decide-one.ts';
import type { RememberedFile } from './file-cache.ts';
import { placesInCase } from './places.ts';
import { touchedIn } from './projection.ts';
import { authorOf, holdersOf, type Member, type Store, systemOf } from './store.ts';
import { chainEntries, foldOn, listed } from './take-entries.ts';
import { writeOne } from './write-one.ts';

/**
 * Decides on a case as it is remembered, and writes on the condition that it still stands so: one round trip instead
 * of two. Null when this cannot be said without locking the file: it is not remembered, has moved on, the command was
 * sent before, draws another file in, or would be refused (a refusal must rest on the file as it is now).
 */
export const decideUnlocked = async (
  store: Store,
  member: Member,
  { file, command, number }: Asking,
): Promise<readonly Entry[] | null> => {
  const known = store.cache.get(member.municipality, file);
  if (!known || number || file.kind !== 'case' || store.kinds.drawnIn(file, command).length > 0) return null;
  try {
    return await inTenant(store.system, systemOf(member), (tx) =>
      decideAndWrite(tx, store, member, file, command, known),
    );
  } catch (error) {
    // The command was sent before, or a section got its key from another.
    if (!isThereAlready(error)) throw error;
    store.cache.forget(member.municipality, file);
    return null;
  }
};

const decideAndWrite = async (
  tx: Tx,
  store: Store,
  member: Member,
  file: FileRef,
  command: Command,
  known: RememberedFile,
): Promise<readonly Entry[] | null> => {
  const { municipality } = member;
  const now = store.now();
  const held = placesInCase(known.rows, file, holdersOf(member), now);
  const before = { file, folded: known.folded, begun: false, held, number: null, now };
  const decision = decideOne(store, member, command, before);
  if (isRefusal(decision)) return null;
  const [first, ...rest] = decision;
  if (!first) return null;
  const by = authorOf(member);
  const chained = chainEntries(store.keys, municipality, file, known, [first, ...rest], by, now);
  const { entries, rows, freshKeys, after } = chained;
  const write = { ref: file, before: known, seq: after.seq, hash: after.hash, entries: rows, freshKeys };
  const follows = await writeOne(tx, write, now, writingOf({ entries, write }, by), () => {
    const { folded, tellings } = foldOn(known.folded, entries, municipality, file, by.member);
    const stood = touchedIn(known.rows, 'case_row', { id: file.id, last_entry_at: now });
    return { folded, tellings, ...listed(store.keys, municipality, file, folded, now, stood) };
  });
  if (!follows) {
    store.cache.forget(municipality, file);
    return null;
  }
  store.cache.set(municipality, file, {
    ...after,
    folded: follows.folded,
    lastEntryAt: now,
    rows: follows.rows,
  });
  return entries;
};
