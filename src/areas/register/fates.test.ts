import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fatesOf,
  isPossible,
  type OfferedPair,
  type PairDecision,
  proposalFor,
  type RowFate,
} from './fates.ts';
import { placeFinder } from './read-places.ts';

const pair = (so: Partial<OfferedPair>): OfferedPair => ({
  n: 0,
  row: 1,
  other: { kind: 'row', row: 0 },
  probability: 0.99,
  reasons: ['birth.same'],
  contradictions: [],
  ...so,
});

describe('what the program proposes of two who are perhaps one', () => {
  it('a shared day of birth or number puts them together; a shared name and year wait for a person', () => {
    expect(proposalFor(pair({}))).toBe('attach');
    expect(proposalFor(pair({ reasons: ['given.same', 'surname.same', 'birth.possible'] }))).toBeNull();
    expect(proposalFor(pair({ probability: 0.8 }))).toBeNull();
  });

  it('a row about a child in another’s care is left out, and never goes into their file', () => {
    const others = pair({ other: { kind: 'person', id: 'p', mine: false } });
    expect(proposalFor(others)).toBe('skip');
    expect(isPossible(others, 'attach')).toBe(false);
    expect(fatesOf([others], new Map([[0, 'attach']])).get(1)).toEqual({ kind: 'skip' });
  });
});

const anyPair = fc
  .record({
    row: fc.integer({ min: 1, max: 9 }),
    other: fc.oneof(
      fc.record({ kind: fc.constant('row' as const), row: fc.integer({ min: 0, max: 8 }) }),
      fc.record({ kind: fc.constant('person' as const), id: fc.constantFrom('p', 'q'), mine: fc.boolean() }),
    ),
    decision: fc.constantFrom<PairDecision | null>('different', 'attach', 'skip', null),
  })
  .filter(({ row, other }) => other.kind === 'person' || other.row < row);

/** Everyone who is brought in, with the rows that go with them. */
const broughtIn = (fates: ReadonlyMap<number, RowFate>): number[] =>
  Array.from({ length: 10 }, (_, row) => row).flatMap((row) => {
    const fate = fates.get(row) ?? { kind: 'new', with: [] };
    return fate.kind === 'new' || fate.kind === 'attach' ? [row, ...fate.with] : [];
  });

describe('what becomes of the rows', () => {
  it('each row is brought in once or left out, whatever was decided of the pairs', () => {
    fc.assert(
      fc.property(fc.array(anyPair, { maxLength: 14 }), (all) => {
        const pairs = all.map((one, n) => pair({ ...one, n }));
        const decided = new Map(
          all.flatMap(({ decision }, n): [number, PairDecision][] => (decision ? [[n, decision]] : [])),
        );
        const fates = fatesOf(pairs, decided);
        const left = [...fates].filter(([, fate]) => fate.kind === 'skip').map(([row]) => row);
        const rows = [...broughtIn(fates), ...left].sort((a, b) => a - b);
        expect(rows).toEqual(Array.from({ length: 10 }, (_, row) => row));
      }),
    );
  });

  it('rows about one known child go to that child together', () => {
    const known = (n: number, row: number) =>
      pair({ n, row, other: { kind: 'person', id: 'p', mine: true } });
    const fates = fatesOf([known(0, 1), known(1, 4)], new Map());
    expect(fates.get(1)).toEqual({ kind: 'attach', person: 'p', with: [4] });
    expect(fates.get(4)).toEqual({ kind: 'goes-along', row: 1 });
  });
});

describe('the names of places', () => {
  const find = placeFinder(
    [
      { code: 'county', kind: 'county', name: 'Qarku Korçë' },
      { code: 'korce', kind: 'municipality', name: 'Korçë', parent: 'county' },
      { code: 'korce-korce', kind: 'unit', name: 'Korçë', names: { el: 'Κορυτσά' }, parent: 'korce' },
      { code: 'korce-korce-korce', kind: 'town', name: 'Korçë', parent: 'korce-korce' },
      { code: 'korce-voskop-voskop', kind: 'village', name: 'Voskop', parent: 'korce' },
      { code: 'maliq', kind: 'municipality', name: 'Maliq', parent: 'county' },
      { code: 'maliq-pojan-dvoran', kind: 'village', name: 'Dvoran', parent: 'maliq' },
      { code: 'maliq-libonik-dvoran', kind: 'village', name: 'Dvoran', parent: 'maliq' },
    ],
    'korce',
  );

  it.each([
    ['Voskop', 'korce-voskop-voskop'],
    ['fshati VOSKOPI', 'korce-voskop-voskop'],
    ['Korça', 'korce-korce-korce'],
    ['Κορυτσά', 'korce-korce'],
    ['Voskop, Korçë', 'korce-voskop-voskop'],
    ['Dvoran', ''],
    ['Askund', ''],
  ])('are read as people write them: %s', (written, code) => {
    expect(find(written)).toBe(code);
  });
});
