import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Within } from '../pack/procedure-schema.ts';
import type { Calendar } from './calendar.ts';
import { dueAt } from './due.ts';

const calendar: Calendar = {
  timeZone: 'Europe/Tirane',
  weekend: [6, 7],
  holidays: new Set([
    '2026-01-01',
    '2026-01-02',
    '2026-03-16',
    '2026-03-20',
    '2026-03-23',
    '2026-04-06',
    '2026-04-13',
    '2026-11-30',
  ]),
};

const local = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timeZone).toPlainDateTime().toString();

const from = (wallClock: string): string =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime(calendar.timeZone).toInstant().toString();

const due = (wallClock: string, within: Within): string => local(dueAt(from(wallClock), within, calendar));

describe('hours', () => {
  test('run through night, weekend and holiday', () => {
    expect(due('2026-03-13T22:00', { hours: 72 })).toBe('2026-03-16T22:00:00');
  });

  test('24 hours end an hour later on the clock when summer time begins', () => {
    expect(due('2026-03-28T12:00', { hours: 24 })).toBe('2026-03-29T13:00:00');
  });

  test('24 hours end an hour earlier on the clock when summer time ends', () => {
    expect(due('2026-10-24T12:00', { hours: 24 })).toBe('2026-10-25T11:00:00');
  });
});

describe('working days', () => {
  test('leave out the first day and end with the last second of the last', () => {
    expect(due('2026-02-09T09:30', { workingDays: 2 })).toBe('2026-02-11T23:59:59');
  });

  test('leave out the weekend', () => {
    expect(due('2026-02-13T09:30', { workingDays: 1 })).toBe('2026-02-16T23:59:59');
  });

  test('begin to count on Monday when the clock starts on Saturday', () => {
    expect(due('2026-02-14T09:30', { workingDays: 1 })).toBe('2026-02-16T23:59:59');
  });

  test('leave out Summer Day moved to Monday, Bajram on Friday and Nevruz moved to Monday', () => {
    expect(due('2026-03-13T09:30', { workingDays: 5 })).toBe('2026-03-25T23:59:59');
  });

  test('count from the day in Albania, not from the day in Greenwich', () => {
    expect(due('2026-02-10T00:30', { workingDays: 1 })).toBe('2026-02-11T23:59:59');
  });
});

describe('days, weeks and months', () => {
  test('that end on a Saturday go on to Monday', () => {
    expect(due('2026-02-02T10:00', { days: 5 })).toBe('2026-02-09T23:59:59');
  });

  test('weeks end on the same day of the week', () => {
    expect(due('2026-02-03T10:00', { weeks: 2 })).toBe('2026-02-17T23:59:59');
  });

  test('a month from the 31st ends on the last day of a shorter month', () => {
    expect(due('2026-03-31T10:00', { months: 1 })).toBe('2026-04-30T23:59:59');
  });

  test('three months that end on Easter Monday go on to Tuesday', () => {
    expect(due('2026-01-06T10:00', { months: 3 })).toBe('2026-04-07T23:59:59');
  });
});

const minutes = fc.integer({ min: 0, max: 3 * 366 * 24 * 60 });
const start = minutes.map((n) => Temporal.Instant.from('2025-01-01T00:00:00Z').add({ minutes: n }));
const length = fc.integer({ min: 0, max: 120 });
const dayLength: fc.Arbitrary<Within> = fc.oneof(
  length.map((workingDays) => ({ workingDays })),
  length.map((days) => ({ days })),
  fc.integer({ min: 0, max: 30 }).map((weeks) => ({ weeks })),
  fc.integer({ min: 0, max: 24 }).map((months) => ({ months })),
);
const anyLength = fc.oneof(
  length.map((hours): Within => ({ hours })),
  dayLength,
);
const anyHolidays = fc
  .array(fc.integer({ min: 0, max: 3 * 366 }), { maxLength: 60 })
  .map((days) => days.map((n) => Temporal.PlainDate.from('2025-01-01').add({ days: n }).toString()))
  .map((days): Calendar => ({ ...calendar, holidays: new Set(days) }));

describe('whatever the start, the length and the holidays', () => {
  test('who starts later is never due earlier', () => {
    fc.assert(
      fc.property(start, start, anyLength, anyHolidays, (one, other, within, holidays) => {
        const [first, second] = [one, other].sort(Temporal.Instant.compare);
        const [a, b] = [first, second].map((at) => dueAt(String(at), within, holidays));
        expect(Temporal.Instant.compare(String(a), String(b))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('a clock of days ends on a working day, in its last second, never before it began', () => {
    fc.assert(
      fc.property(start, dayLength, anyHolidays, (at, within, holidays) => {
        const end = Temporal.Instant.from(dueAt(at.toString(), within, holidays));
        const there = end.toZonedDateTimeISO(holidays.timeZone);
        expect(holidays.holidays.has(there.toPlainDate().toString())).toBe(false);
        expect(holidays.weekend).not.toContain(there.dayOfWeek);
        expect(there.toPlainTime().toString()).toBe('23:59:59');
        expect(end.epochMilliseconds + 1000).toBeGreaterThan(at.epochMilliseconds);
      }),
    );
  });

  test('hours are real hours', () => {
    fc.assert(
      fc.property(start, length, anyHolidays, (at, hours, holidays) => {
        const end = Temporal.Instant.from(dueAt(at.toString(), { hours }, holidays));
        expect(end.epochMilliseconds - at.epochMilliseconds).toBe(hours * 3_600_000);
      }),
    );
  });

  test('exactly as many working days as the law gives lie between start and end', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), anyHolidays, (at, workingDays, holidays) => {
        const last = Temporal.Instant.from(dueAt(at.toString(), { workingDays }, holidays))
          .toZonedDateTimeISO(holidays.timeZone)
          .toPlainDate();
        let day = at.toZonedDateTimeISO(holidays.timeZone).toPlainDate();
        let counted = 0;
        while (Temporal.PlainDate.compare(day, last) < 0) {
          day = day.add({ days: 1 });
          if (!holidays.weekend.includes(day.dayOfWeek) && !holidays.holidays.has(day.toString())) counted++;
        }
        expect(counted).toBe(workingDays);
      }),
    );
  });
});
