import {
  blockingKeys,
  type Comparison,
  compareIfLikely,
  type PersonTraits,
  type ReadyPerson,
  ready,
} from '../../core/names/index.ts';
import { perhaps } from './duplicates.ts';

/** A person whom the unit knows already. */
export interface KnownPerson {
  id: string;
  traits: PersonTraits;
}

/** Gives the known people who may be among these, `from` being the place of the first of them; it may give more. */
export type KnownPeople = (people: readonly ReadyPerson[], from: number) => Promise<readonly KnownPerson[]>;

export interface KnownMatch {
  /** Place of the row in the list that was given. */
  row: number;
  person: string;
  comparison: Comparison;
}

/** How many rows are compared with those whom the unit knows at a time. */
export const rowsAtOnce = 500;

/** A source over people who are in memory already. */
export const knownInMemory = (people: readonly KnownPerson[]): KnownPeople => {
  const byKey = new Map<string, KnownPerson[]>();
  for (const person of people)
    for (const key of blockingKeys(ready(person.traits))) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  return async (wanted) => [...new Set(wanted.flatMap(blockingKeys).flatMap((key) => byKey.get(key) ?? []))];
};

const matchesOf = (
  people: readonly ReadyPerson[],
  from: number,
  known: readonly KnownPerson[],
  atLeast: number,
): KnownMatch[] => {
  const blocks = new Map<string, Set<number>>();
  const readyKnown = known.map((person) => ready(person.traits));
  for (const [index, person] of readyKnown.entries())
    for (const key of blockingKeys(person)) blocks.set(key, (blocks.get(key) ?? new Set()).add(index));
  return people.flatMap((person, offset) => {
    const near = new Set(blockingKeys(person).flatMap((key) => [...(blocks.get(key) ?? [])]));
    return [...near].flatMap((index) => {
      const other = readyKnown[index];
      const id = known[index]?.id;
      if (!other || id === undefined) return [];
      const comparison = compareIfLikely(person, other, atLeast);
      return comparison ? [{ row: from + offset, person: id, comparison }] : [];
    });
  });
};

/**
 * Finds for each row the known people whom it is perhaps, best first. Rows go through in batches, so that a long
 * list never holds all that is known at once; `passed` is told how many are done.
 */
export const matchKnown = async (
  people: readonly ReadyPerson[],
  source: KnownPeople,
  passed: (rows: number) => void = () => {},
  atLeast: number = perhaps,
): Promise<KnownMatch[]> => {
  const matches: KnownMatch[] = [];
  for (let from = 0; from < people.length; from += rowsAtOnce) {
    const batch = people.slice(from, from + rowsAtOnce);
    const known = await source(batch, from);
    matches.push(...matchesOf(batch, from, known, atLeast));
    passed(from + batch.length);
  }
  return matches.sort((a, b) => a.row - b.row || b.comparison.probability - a.comparison.probability);
};
