import { expect, test } from 'vitest';
import { dayFault, hourFault } from './sound-when.ts';

const now = '2026-11-24T10:00:00.000Z';

test('no meeting is called for a day that is past, nor for a year that nobody meant', () => {
  expect(dayFault('2026-11-23', now)).toBe('past');
  expect(dayFault('0026-12-10', now)).toBe('past');
  expect(dayFault('2062-12-10', now)).toBe('far');
  for (const day of ['2026-11-24', '2026-12-10', '2027-11-24', '']) expect(dayFault(day, now)).toBeNull();
});

test('after midnight where the work is done, the day before is past', () => {
  expect(dayFault('2026-11-24', '2026-11-24T23:30:00.000Z')).toBe('past');
});

test('no meeting is called for the night', () => {
  for (const hour of ['00:00', '02:00', '05:59', '23:00']) expect(hourFault(hour)).toBe('night');
  for (const hour of ['06:00', '09:00', '22:00', '']) expect(hourFault(hour)).toBeNull();
});
