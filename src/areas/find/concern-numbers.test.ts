import { expect, test } from 'vitest';
import { casesAsked } from './case-numbers.ts';
import { concernAsked } from './concern-numbers.ts';

test('the number of a concern is understood however it is said', () => {
  for (const text of ['KOR-S-2026-0012', 'kor-s-2026-12', 'S 2026/12', ' s-2026-0012 '])
    expect(concernAsked(text, 'KOR')).toBe('KOR-S-2026-0012');
});

test('the number of a case, a name or a year is none of a concern, nor is its number a case’s', () => {
  for (const text of ['KOR-2026-0012', '2026/12', '12', 'Sara', 's 2026', 'Kors 2026'])
    expect(concernAsked(text, 'KOR')).toBeNull();
  expect(casesAsked('KOR-S-2026-0012', 'KOR', 2026)).toEqual([]);
});
