import { describe, expect, it } from 'vitest';
import { sayAway, sayDay, sayDaysAway, sayInstant } from './days.ts';
import { sayNumber } from './numbers.ts';

const day = Temporal.PlainDate.from('2026-11-24');

describe('days and numbers on the screen', () => {
  it('are written as each language writes them, whether the browser knows Albanian or not', () => {
    expect(sayDay(day, 'sq', 'long')).toBe('e martë, 24 nëntor 2026');
    expect(sayDay(day, 'el', 'long')).toBe('Τρίτη 24 Νοεμβρίου 2026');
    expect(sayDay(day, 'en')).toBe('24 Nov 2026');
    expect(sayNumber(1234567.5, 'sq')).toBe('1\u00a0234\u00a0567,5');
  });

  it('stand on the clock of the unit, in summer and in winter', () => {
    expect(sayInstant('2026-07-01T22:30:00Z', 'sq')).toBe('2 kor 2026, 00:30');
    expect(sayInstant('2026-12-01T22:30:00Z', 'sq')).toBe('1 dhj 2026, 23:30');
  });

  it('are told from today in the unit that helps', () => {
    expect(sayDaysAway(day.add({ days: 1 }), day, 'sq')).toBe('nesër');
    expect(sayDaysAway(day.add({ days: 3 }), day, 'sq')).toBe('pas 3 ditësh');
    expect(sayDaysAway(day.subtract({ days: 3 }), day, 'sq')).toBe('3 ditë më parë');
    expect(sayDaysAway(day.subtract({ years: 1, days: 20 }), day, 'sq')).toBe('13 muaj më parë');
    expect(sayAway('2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z', 'en')).toBe('2 hours ago');
    expect(sayAway('2026-11-24T12:00:10Z', '2026-11-24T12:00:00Z', 'sq')).toBe('tani');
  });
});
