import type { Entry } from '../../core/chronology/entry.ts';
import { isRefusal } from '../../core/refusal.ts';
import { writeTaken, writingOf } from './append.ts';
import { inTenant } from './context.ts';
import { isThereAlready } from './database-error.ts';
import type { Asking } from './decide.ts';
import { decideOne } from './decide-one.ts';
import { placesInCase } from './places.ts';
import { authorOf, holdersOf, type Member, type Store, systemOf } from './store.ts';
import { takeEntries } from './take-entries.ts';

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
  const now = store.now();
  const held = placesInCase(known.rows, file, holdersOf(member), now);
  const before = { file, folded: known.folded, begun: false, held, number: null, now };
  const decision = decideOne(store, member, command, before);
  if (isRefusal(decision)) return null;
  const [first, ...rest] = decision;
  if (!first) return null;
  const by = authorOf(member);
  const taken = takeEntries(store.keys, member.municipality, file, known, [first, ...rest], by, now);
  try {
    const written = await inTenant(store.system, systemOf(member), (tx) =>
      writeTaken(tx, store, [taken], [writingOf(taken, by)], true),
    );
    if (written) return taken.entries;
  } catch (error) {
    // The command was sent before, or a section got its key from another.
    if (!isThereAlready(error)) throw error;
  }
  store.cache.forget(member.municipality, file);
  return null;
};
