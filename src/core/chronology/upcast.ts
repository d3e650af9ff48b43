import type { Entry } from './entry.ts';

type Step = (entry: Entry) => Entry;

/**
 * How an entry of an older version becomes the next one, by kind and version. Entries are read for ever; this is
 * the one place that remembers how they once looked. A step gives the entry with its next version's number.
 */
const steps: Readonly<Record<string, Readonly<Record<number, Step>>>> = {};

/** The entry as the rules of today read it. What is already new comes back as it is. */
export const upcast = (entry: Entry, known: typeof steps = steps): Entry => {
  const step = Object.hasOwn(known, entry.kind) ? known[entry.kind]?.[entry.version] : undefined;
  return step ? upcast(step(entry), known) : entry;
};
