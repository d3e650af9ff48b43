import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockingKeys,
  type Comparison,
  comparePeople,
  matchCodes,
  noTraits,
  type PersonTraits,
  ready,
} from './index.ts';

const person = (
  given: string | null,
  surname: string | null,
  rest: Partial<PersonTraits> = {},
): PersonTraits => ({
  ...noTraits,
  names: [{ given, surname }],
  ...rest,
});

const agim = person('Agim', 'Hoxha', {
  birth: '2014-05-03',
  sex: 'male',
  fatherName: 'Besnik',
  places: ['Voskop'],
});

const codes = (found: Comparison): string[] =>
  [...found.reasons, ...found.contradictions].map(({ code }) => code);

const changed = (rest: Partial<PersonTraits>): PersonTraits => ({ ...agim, ...rest });

describe('two records of one child', () => {
  test.each<[string, PersonTraits, string]>([
    ['written alike', agim, 'given.same'],
    [
      'without signs and in the definite form',
      changed({ names: [{ given: 'Agimi', surname: 'HOXHA' }] }),
      'given.same',
    ],
    ['on Greek papers', changed({ names: [{ given: 'Αγκίμ', surname: 'Χότζα' }] }), 'surname.sounds-alike'],
    [
      'with first and last name swapped',
      changed({ names: [{ given: 'Hoxha', surname: 'Agim' }] }),
      'names.swapped',
    ],
    [
      'with the father as a middle name',
      changed({ names: [{ given: 'Agim Besnik', surname: 'Hoxha' }], fatherName: null }),
      'father.as-middle-name',
    ],
    ['with day and month swapped', changed({ birth: '2014-03-05' }), 'birth.day-month-swapped'],
    ['with two figures of the birth date swapped', changed({ birth: '2014-05-30' }), 'birth.slip'],
    ['with only the year of birth', changed({ birth: '2014' }), 'birth.possible'],
    ['with 1 January for an unknown birthday', changed({ birth: '2014-01-01' }), 'birth.possible'],
    [
      'with a slip in the surname',
      changed({ names: [{ given: 'Agim', surname: 'Hoxah' }] }),
      'surname.nearly',
    ],
  ])('are recognised %s', (_, other, code) => {
    const found = comparePeople(agim, other);
    expect(found.probability).toBeGreaterThan(0.5);
    expect(codes(found)).toContain(code);
  });

  test('are recognised by one of several names, also by a nickname', () => {
    const leka = person('Aleksandër', 'Prifti', { birth: '2013-02-11', sex: 'male' });
    const called = { ...leka, names: [{ given: 'Leka', surname: 'Prifti' }] };
    expect(codes(comparePeople(leka, called))).toContain('given.nickname');
    expect(comparePeople(leka, called).probability).toBeGreaterThan(0.5);
    const both = { ...leka, names: [{ given: 'Γιώργος', surname: 'Παπάς' }, ...leka.names] };
    expect(comparePeople(leka, both).probability).toBeGreaterThan(0.9);
  });

  test('a shared document number is always put before a person, whatever else differs', () => {
    const other = person('Mira', 'Kola', { birth: '2009-01-02', sex: 'female', identifiers: ['L40503012K'] });
    expect(comparePeople({ ...agim, identifiers: ['L40503012K'] }, other).probability).toBeGreaterThanOrEqual(
      0.5,
    );
  });
});

describe('records of two children', () => {
  test.each<[string, PersonTraits]>([
    ['a brother', changed({ names: [{ given: 'Petrit', surname: 'Hoxha' }], birth: '2012-11-20' })],
    ['a twin', changed({ names: [{ given: 'Petrit', surname: 'Hoxha' }] })],
    ['a child of the same name, born in another year', changed({ birth: '2009-10-21', fatherName: 'Luan' })],
    [
      'a child of the same name of whom nothing else is known to be the same',
      changed({ birth: null, fatherName: 'Luan', places: [] }),
    ],
    ['a neighbour', person('Mira', 'Kola', { birth: '2013-01-17', sex: 'female', places: ['Voskop'] })],
  ])('are kept apart: %s', (_, other) => {
    expect(comparePeople(agim, other).probability).toBeLessThan(0.5);
  });

  test('the likeness of a family is said to come from being brothers and sisters', () => {
    const family = { phones: ['0691234567'], addresses: ['Rruga Fan Noli 12, Korçë'], motherName: 'Drita' };
    const found = comparePeople(
      changed(family),
      changed({ ...family, names: [{ given: 'Petrit', surname: 'Hoxha' }], birth: '2012-11-20' }),
    );
    expect(found.probability).toBeLessThan(0.01);
    expect(codes(found)).toContain('family.siblings-likely');
  });

  test('two valid personal numbers outweigh an equal name and birthday', () => {
    const one = person('Agim', 'Hoxha', { identifiers: ['H71211672R'] });
    const other = person('Agim', 'Hoxha', { identifiers: ['I90201535E'] });
    expect(comparePeople(one, other).probability).toBeLessThan(0.01);
  });
});

const word = fc.constantFrom('Agim', 'Hoxha', 'Mira', 'Γκιέργκι', 'Maria Elena', 'Çela', '', 'Xh.', '-');
const traits: fc.Arbitrary<PersonTraits> = fc.record({
  names: fc.array(fc.record({ given: fc.option(word), surname: fc.option(word) }), { maxLength: 2 }),
  fatherName: fc.option(word),
  motherName: fc.option(word),
  sex: fc.option(fc.constantFrom('female', 'male', 'other')),
  birth: fc.option(fc.constantFrom('2014-05-03', '2014', '2013~', '201X', '2014-01-01', 'none')),
  identifiers: fc.array(fc.constantFrom('L40503012K', 'J00101999W', '6988048'), { maxLength: 2 }),
  phones: fc.array(fc.constantFrom('0691234567', '12'), { maxLength: 2 }),
  places: fc.array(word, { maxLength: 1 }),
  addresses: fc.array(fc.constantFrom('Rruga Fan Noli 12', '6 tullaroop street'), { maxLength: 1 }),
});

describe('comparing', () => {
  test('does not depend on which record stands first, and every finding has a code', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const there = comparePeople(a, b);
        const back = comparePeople(b, a);
        expect(there.probability).toBeCloseTo(back.probability, 9);
        expect(there.probability).toBeGreaterThanOrEqual(0);
        expect(there.probability).toBeLessThanOrEqual(1);
        for (const code of codes(there)) expect(matchCodes).toContain(code);
      }),
    );
  });

  test('what is missing says nothing', () => {
    expect(comparePeople(noTraits, agim)).toMatchObject({ weight: 0, reasons: [], contradictions: [] });
  });

  test('records with a name and a birth date that are found to be one person share a key by which they meet', () => {
    const named = (name: { given: string; surname: string }) =>
      traits.map((some) => ({
        ...some,
        names: [name, ...some.names.filter(({ given, surname }) => given && surname)],
      }));
    const first = named({ given: 'Agim', surname: 'Hoxha' }).map((some) => ({
      ...some,
      birth: '2014-05-03',
    }));
    const second = fc.oneof(
      named({ given: 'Agim', surname: 'Hoxha' }),
      named({ given: 'Γκιέργκι', surname: 'Çela' }),
    );
    fc.assert(
      fc.property(
        first,
        second,
        fc.constantFrom('2014-05-03', '2014-03-05', '2014', '2013~'),
        (a, b, birth) => {
          const other = { ...b, birth };
          fc.pre(comparePeople(a, other).probability >= 0.95);
          const keys = new Set(blockingKeys(ready(a)));
          expect(blockingKeys(ready(other)).some((key) => keys.has(key))).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
