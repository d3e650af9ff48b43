import type { Entry, FileRef, FileRules } from './entry.ts';
import { upcast } from './upcast.ts';

/** The order of a file: as the server placed them, then what only this device has, in the order of its outbox. */
const inOrder = (one: Entry, other: Entry): number => {
  if (one.seq !== null && other.seq !== null) return one.seq - other.seq;
  return Number(one.seq === null) - Number(other.seq === null);
};

/** A file's entries in order, each once: what the server took replaces the device's own copy of it. */
export const ordered = (entries: readonly Entry[]): readonly Entry[] => {
  const once = new Map<string, Entry>();
  for (const entry of [...entries].sort(inOrder)) if (!once.has(entry.id)) once.set(entry.id, entry);
  return [...once.values()];
};

/** The file as these entries tell it. The same entries always give the same file. */
export const fold = <F>(
  rules: Pick<FileRules<F, never>, 'blank' | 'evolve'>,
  file: FileRef,
  entries: readonly Entry[],
): F => ordered(entries).reduce((so, entry) => rules.evolve(so, upcast(entry)), rules.blank(file));
