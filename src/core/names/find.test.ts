import { describe, expect, test } from 'vitest';
import { type Findable, indexTerms, nothingToFind, queryTerms, rank } from './index.ts';

const child = (names: string[], rest: Partial<Findable> = {}): Findable => ({
  ...nothingToFind,
  names,
  ...rest,
});

const agim = child(['Agim Besnik Hoxha'], {
  identifiers: ['L40503012K'],
  phones: ['069 123 4567'],
  birthYears: [2014],
  birthDays: ['2014-05-03'],
  places: ['Korçë', 'Voskop'],
  caseNumbers: ['KO-2026-0012'],
});

const isFound = (query: string, who: Findable): boolean => {
  const held = new Set(indexTerms(who));
  const asked = queryTerms(query);
  return asked.length > 0 && asked.every((word) => word.terms.some((term) => held.has(term)));
};

const reasons = (query: string, who: Findable): readonly string[] => rank(query, [who])[0]?.reasons ?? [];

describe('finding a child', () => {
  test.each([
    ['Agim Hoxha', 'exact-name'],
    ['hoxha agim', 'other-order'],
    ['agi', 'prefix'],
    ['Agimi', 'other-form'],
    ['Chotza Agkim', 'sounds-alike'],
    ['Χότζα', 'sounds-alike'],
    ['L40503012k', 'identifier'],
    ['+355 69 123 4567', 'phone'],
    ['069 123 45 67', 'phone'],
    ['234567', 'phone-ending'],
    ['Hoxha 2014', 'birth-year'],
    ['Agim 3.5.2014', 'birth-date'],
    ['Agim 2014-05-03', 'birth-date'],
    ['Agim 4.5.2014', 'birth-year'],
    ['agim korca', 'place'],
    ['KO-2026-12', 'case-number'],
    ['2026/0012', 'case-number'],
    ['0012', 'case-number'],
  ])('"%s" finds Agim Besnik Hoxha and says: %s', (query, reason) => {
    expect(isFound(query, agim)).toBe(true);
    expect(reasons(query, agim)).toContain(reason);
  });

  test.each(['Petrit', 'Agim Krasniqi', '2013', 'KO-2025-0012', ''])('"%s" does not find him', (query) => {
    expect(isFound(query, agim)).toBe(false);
  });

  test('letters without their signs find the name with them, and the reason says so', () => {
    const cela = child(['Shkëlqim Çela']);
    expect(isFound('shkelqim cela', cela)).toBe(true);
    expect(reasons('shkelqim cela', cela)).toEqual(['without-diacritics']);
    expect(reasons('Shkëlqim Çela', cela)).toEqual(['exact-name']);
  });

  test('the name as written stands before a longer name, a longer before one that only sounds alike', () => {
    const people = [
      child(['Agimi Hoxhaj']),
      child(['Agkim Chotza']),
      child(['Agim Hoxha']),
      child(['Agim Besnik Hoxha']),
    ];
    expect(rank('agim hoxha', people).map((found) => found.candidate.names[0])).toEqual([
      'Agim Hoxha',
      'Agim Besnik Hoxha',
      'Agimi Hoxhaj',
      'Agkim Chotza',
    ]);
  });

  test('a child with several names is found by each, also by a nickname and a name from Greek papers', () => {
    const several = child(['Gjergj Kola', 'Γκιέργκι Κόλα', 'Gjoka']);
    for (const query of ['gjergj kola', 'Gkiergki', 'Κόλα', 'gjoka'])
      expect(isFound(query, several)).toBe(true);
  });

  test('a short name finds the long one, and the long one the short', () => {
    const leka = child(['Aleksandër Prifti']);
    expect(isFound('Leka Prifti', leka)).toBe(true);
    expect(reasons('Leka Prifti', leka)).toContain('nickname');
    expect(isFound('Aleksandër', child(['Leka Prifti']))).toBe(true);
  });

  test('a double name is found with its hyphen, without it and as one word', () => {
    const double = child(['Maria-Elena Prifti']);
    for (const query of ['maria-elena', 'Maria Elena Prifti', 'mariaelena'])
      expect(isFound(query, double)).toBe(true);
  });
});
