import type { Id } from '../../core/id.ts';
import type { MatchCode } from '../../core/names/index.ts';
import { surely } from './duplicates.ts';

/** A row that is perhaps the person of another row, or somebody whom the unit knows. */
export interface OfferedPair {
  /** The pair's own number within its list. */
  n: number;
  /** Which row, counted from 0. */
  row: number;
  other: { kind: 'row'; row: number } | { kind: 'person'; id: Id; mine: boolean };
  probability: number;
  reasons: readonly MatchCode[];
  contradictions: readonly MatchCode[];
}

/** different: two people. attach: one person; what the row says goes to the other. skip: the row is left out. */
export const pairDecisions = ['different', 'attach', 'skip'] as const;
export type PairDecision = (typeof pairDecisions)[number];

/** Names and a year are common to many: what puts two records together by itself is a day of birth or a number. */
const putTogetherBy: readonly MatchCode[] = ['birth.same', 'identifier.same'];

/**
 * What is done unless a person says otherwise; null when only a person can say. The file of somebody with whom the
 * importer does not work is not theirs to write in: such a row is left out.
 */
export const proposalFor = ({ probability, reasons, other }: OfferedPair): PairDecision | null => {
  if (probability < surely || !reasons.some((code) => putTogetherBy.includes(code))) return null;
  return other.kind === 'person' && !other.mine ? 'skip' : 'attach';
};

/** Which decisions a pair can take. */
export const isPossible = ({ other }: OfferedPair, decision: PairDecision): boolean =>
  decision !== 'attach' || other.kind === 'row' || other.mine;

/** What becomes of a row. `with` are rows about the same person, which go along. */
export type RowFate =
  | { kind: 'new'; with: readonly number[] }
  | { kind: 'attach'; person: Id; with: readonly number[] }
  | { kind: 'goes-along'; row: number }
  | { kind: 'skip' };

/** The first row of each group of rows that were said to be one person. */
const leaders = (pairs: readonly [number, number][]): ((row: number) => number) => {
  const above = new Map<number, number>();
  const lead = (row: number): number => {
    let top = row;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const pair of pairs) {
    const [first, second] = pair.map(lead).sort((a, b) => a - b);
    if (first !== undefined && second !== undefined && first !== second) above.set(second, first);
  }
  return lead;
};

/** Rows that were said to be one known person are of one person. */
const ofOnePerson = (joined: readonly OfferedPair[]): [number, number][] => {
  const firstOf = new Map<Id, number>();
  return joined.flatMap(({ row, other }): [number, number][] => {
    if (other.kind === 'row') return [];
    const first = firstOf.get(other.id);
    if (first === undefined) firstOf.set(other.id, row);
    return first === undefined ? [] : [[first, row]];
  });
};

/**
 * What becomes of the rows for which something was decided or proposed; all others are new people. A row that is left
 * out takes nobody with it. Rows about one person follow the first of them; where one of them is somebody known, all go
 * to that person.
 */
export const fatesOf = (
  pairs: readonly OfferedPair[],
  decided: ReadonlyMap<number, PairDecision>,
): ReadonlyMap<number, RowFate> => {
  const said = pairs.map((pair) => {
    const decision = decided.get(pair.n) ?? proposalFor(pair);
    return { ...pair, decision: decision && !isPossible(pair, decision) ? 'skip' : decision };
  });
  const skipped = new Set(said.filter(({ decision }) => decision === 'skip').map(({ row }) => row));
  const joined = said.filter(({ row, decision }) => decision === 'attach' && !skipped.has(row));
  const lead = leaders([
    ...joined.flatMap(({ row, other }): [number, number][] =>
      other.kind === 'row' && !skipped.has(other.row) ? [[row, other.row]] : [],
    ),
    ...ofOnePerson(joined),
  ]);
  const known = new Map<number, Id>();
  for (const { row, other } of joined)
    if (other.kind === 'person' && !known.has(lead(row))) known.set(lead(row), other.id);
  const rows = new Set(joined.flatMap(({ row, other }) => (other.kind === 'row' ? [row, other.row] : [row])));
  const groups = Map.groupBy(
    [...rows].filter((row) => !skipped.has(row)).sort((a, b) => a - b),
    lead,
  );
  const fates = new Map<number, RowFate>([...skipped].map((row) => [row, { kind: 'skip' }]));
  for (const [leader, members] of groups) {
    const others = members.filter((row) => row !== leader);
    const person = known.get(leader);
    fates.set(leader, person ? { kind: 'attach', person, with: others } : { kind: 'new', with: others });
    for (const row of others) fates.set(row, { kind: 'goes-along', row: leader });
  }
  return fates;
};
