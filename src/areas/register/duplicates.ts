import { blockingKeys, type Comparison, compareIfLikely, type ReadyPerson } from '../../core/names/index.ts';

/** Two rows of one list that are perhaps one person; `a` comes before `b`. */
export interface Pair {
  a: number;
  b: number;
  comparison: Comparison;
}

export interface PairsFound {
  pairs: readonly Pair[];
  /** How many pairs were looked at, of all that could be. */
  compared: number;
  /** Keys that too many rows share to mean anything (the telephone of an institution); they were passed over. */
  crowded: readonly string[];
}

/** From here on two rows are offered as perhaps one person. */
export const perhaps = 0.5;
/** From here on two rows are put together unless a person parts them. */
export const surely = 0.95;

const crowd = 250;
const tellEvery = 1000;

/**
 * Finds the rows of a list that are perhaps one person. Only rows that share a blocking key are compared, so
 * that the work grows with the list and not with its square. `passed` is told how many people are done.
 */
export const duplicatePairs = (
  people: readonly ReadyPerson[],
  atLeast: number = perhaps,
  passed: (people: number) => void = () => {},
): PairsFound => {
  const blocks = new Map<string, number[]>();
  const crowded = new Set<string>();
  const pairs: Pair[] = [];
  let compared = 0;
  for (const [b, person] of people.entries()) {
    if (b % tellEvery === 0) passed(b);
    const others = new Set<number>();
    for (const key of blockingKeys(person)) {
      const block = blocks.get(key);
      if (!block) blocks.set(key, [b]);
      else if (block.length >= crowd) crowded.add(key);
      else {
        for (const other of block) others.add(other);
        block.push(b);
      }
    }
    for (const a of others) {
      const first = people[a];
      if (!first) continue;
      compared++;
      const comparison = compareIfLikely(first, person, atLeast);
      if (comparison) pairs.push({ a, b, comparison });
    }
  }
  return { pairs, compared, crowded: [...crowded] };
};

/** Rows that belong together through pairs of at least this probability, each group in the order of the list. */
export const clusters = (pairs: readonly Pair[], atLeast: number = surely): number[][] => {
  const leader = new Map<number, number>();
  const lead = (row: number): number => {
    let top = row;
    for (let next = leader.get(top); next !== undefined && next !== top; next = leader.get(top)) top = next;
    return top;
  };
  for (const { a, b, comparison } of pairs) {
    if (comparison.probability < atLeast) continue;
    const [first, second] = [lead(a), lead(b)].sort((x, y) => x - y);
    leader.set(a, leader.get(a) ?? a);
    leader.set(b, leader.get(b) ?? b);
    if (first !== undefined && second !== undefined && first !== second) leader.set(second, first);
  }
  const groups = new Map<number, number[]>();
  for (const row of [...leader.keys()].sort((x, y) => x - y)) {
    const top = lead(row);
    groups.set(top, [...(groups.get(top) ?? []), row]);
  }
  return [...groups.values()];
};
