import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAway } from './days-away.ts';

test('a deadline that ran out last night is a day late this morning, and today until midnight where the work is done', () => {
  expect(daysAway('2026-11-23T22:59:59Z', '2026-11-24T07:00:00Z')).toBe(-1);
  expect(daysAway('2026-11-24T07:00:00Z', '2026-11-24T22:30:00Z')).toBe(0);
  expect(daysAway('2026-11-24T07:00:00Z', '2026-11-24T23:30:00Z')).toBe(-1);
});

test('what is so many days ahead is as many days late the other way round', () => {
  const instant = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  fc.assert(fc.property(instant, instant, (one, other) => daysAway(one, other) === -daysAway(other, one)));
});
