import type { Id } from '../../../core/id.ts';
import type { Family, Tie } from './family.ts';
import type { Kinship } from './kinship.ts';

/** How surely a relationship tells the generation: first the parents by birth, last kin through people unnamed. */
const rank = (kinship: Kinship): number | null => {
  switch (kinship.kind) {
    case 'parent':
    case 'child':
      return kinship.how === 'birth' || kinship.how === 'adoptive' ? 0 : 2;
    case 'partner':
      return 1;
    case 'sibling':
      return 3;
    case 'kin':
      return 4;
    case 'harm':
    case 'around':
      return null;
    default:
      return kinship satisfies never;
  }
};

/** By how many generations `other` stands below `of` (above when negative). */
const below = (kinship: Kinship): number => {
  if (kinship.kind === 'parent') return -1;
  if (kinship.kind === 'child') return 1;
  return kinship.kind === 'kin' ? kinship.generations : 0;
};

/** One step by which somebody was found: from whom, by which relationship, and which way it was read. */
export interface Found {
  readonly person: Id;
  readonly generation: number;
  readonly from: Id | null;
  readonly tie: Tie | null;
}

/** Everyone who can be reached from one person through kin, in the order of how sure their generation is. */
const reach = (seed: Id, ties: readonly Tie[]): readonly Found[] => {
  const ranked = ties
    .flatMap((tie) => {
      const ranks = rank(tie.kinship);
      return ranks === null ? [] : [{ tie, ranks }];
    })
    .sort((one, other) => one.ranks - other.ranks)
    .map(({ tie }) => tie);
  const found = new Map<Id, Found>([[seed, { person: seed, generation: 0, from: null, tie: null }]]);
  for (;;) {
    const next = ranked.find(({ of, other }) => found.has(of) !== found.has(other));
    if (!next) return [...found.values()];
    const of = found.get(next.of);
    const step = below(next.kinship);
    const [person, from, generation] = of
      ? [next.other, next.of, of.generation + step]
      : [next.of, next.other, (found.get(next.other)?.generation ?? 0) - step];
    found.set(person, { person, generation, from, tie: next });
  }
};

/** People who belong together, with the row that each stands in, from the top. */
export interface Cluster {
  readonly found: readonly Found[];
  readonly row: ReadonlyMap<Id, number>;
}

/**
 * Rows of generations: the child's family first; who is not kin of theirs stands in rows of their own below. Where
 * records contradict each other, the surer relationship decides.
 */
export const generationsOf = (family: Family, child: Id): readonly Cluster[] => {
  const placed = new Set<Id>();
  const clusters: Cluster[] = [];
  const seeds = family.of(child)
    ? [child, ...family.people.map(({ id }) => id)]
    : family.people.map(({ id }) => id);
  let first = 0;
  for (const seed of seeds) {
    if (placed.has(seed)) continue;
    const found = reach(seed, family.ties);
    const top = Math.min(...found.map(({ generation }) => generation));
    const row = new Map(found.map(({ person, generation }) => [person, first + generation - top]));
    for (const { person } of found) placed.add(person);
    // The child's family has rows of its own; all the others share the rows below them.
    if (clusters.length === 0) first = Math.max(...row.values()) + 1;
    clusters.push({ found, row });
  }
  return clusters;
};
