import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, choiceSchema, usualChoice } from './choice.ts';
import { urgencies } from './telling.ts';
import { mailedAt, textedAt } from './when.ts';

const zone = 'Europe/Tirane';
const atOnce: Choice = { ...usualChoice, email: 'at-once' };

describe('when somebody is written to', () => {
  it('tells of immediate danger at any hour', () => {
    const night = '2026-11-24T01:30:00.000Z';
    expect(mailedAt('danger', usualChoice, night, zone)).toBe(night);
  });

  it('gathers what is not urgent into the letter of the next morning', () => {
    expect(mailedAt('ordinary', usualChoice, '2026-11-24T10:00:00.000Z', zone)).toBe(
      '2026-11-25T07:00:00.000Z',
    );
    expect(mailedAt('ordinary', usualChoice, '2026-11-24T05:00:00.000Z', zone)).toBe(
      '2026-11-24T07:00:00.000Z',
    );
  });

  it('writes at once by day to who wants that, and in the morning what comes at night', () => {
    expect(mailedAt('ordinary', atOnce, '2026-11-24T10:00:00.000Z', zone)).toBe('2026-11-24T10:00:00.000Z');
    expect(mailedAt('ordinary', atOnce, '2026-11-24T22:00:00.000Z', zone)).toBe('2026-11-25T06:00:00.000Z');
    expect(mailedAt('at-once', usualChoice, '2026-11-24T19:30:00.000Z', zone)).toBe(
      '2026-11-25T06:00:00.000Z',
    );
  });

  it('goes by the clock on the wall on the night on which it is put back', () => {
    expect(mailedAt('at-once', atOnce, '2026-10-24T22:00:00.000Z', zone)).toBe('2026-10-25T06:00:00.000Z');
  });
});

it('a short message is for what cannot wait, for who wants one, and only danger comes at night', () => {
  const night = '2026-11-25T01:30:00.000Z';
  const wants = (sms: Choice['sms'], phone: string | null = '+355691234567'): Choice => ({
    ...usualChoice,
    sms,
    phone,
  });
  expect(textedAt('danger', wants('never'), night, zone)).toBeNull();
  expect(textedAt('danger', wants('danger', null), night, zone)).toBeNull();
  expect(textedAt('danger', wants('danger'), night, zone)).toBe(night);
  expect(textedAt('at-once', wants('danger'), night, zone)).toBeNull();
  expect(textedAt('at-once', wants('at-once'), night, zone)).toBe('2026-11-25T06:00:00.000Z');
  expect(textedAt('ordinary', wants('at-once'), night, zone)).toBeNull();
});

const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
const choices = fc
  .record({
    language: fc.constant('sq'),
    email: fc.constantFrom('at-once', 'daily'),
    sms: fc.constantFrom('never', 'danger', 'at-once'),
    phone: fc.constantFrom(null, '+355691234567'),
    quietFrom: time,
    quietUntil: time,
  })
  .map((it) => choiceSchema.parse(it));
const moments = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((at) => new Date(at).toISOString());

it('whatever is chosen, nothing is lost in time: it leaves within two days, never before now, and urgent things first', () => {
  fc.assert(
    fc.property(choices, moments, (choice, now) => {
      const [danger, soon, ordinary] = urgencies.map((urgency) =>
        Date.parse(mailedAt(urgency, choice, now, zone)),
      );
      expect(danger).toBe(Date.parse(now));
      expect(soon).toBeGreaterThanOrEqual(danger ?? 0);
      expect(ordinary).toBeGreaterThanOrEqual(soon ?? 0);
      expect((ordinary ?? 0) - Date.parse(now)).toBeLessThanOrEqual(49 * 3_600_000);
    }),
  );
});

it('nothing but danger leaves in the quiet hours', () => {
  fc.assert(
    fc.property(choices, moments, fc.constantFrom('at-once', 'ordinary'), (choice, now, urgency) => {
      fc.pre(choice.quietFrom !== choice.quietUntil);
      const at = Temporal.Instant.from(mailedAt(urgency, choice, now, zone)).toZonedDateTimeISO(zone);
      const { quietFrom: from, quietUntil: until } = choice;
      const clock = at.toPlainTime().toString({ smallestUnit: 'minute' });
      const quiet = from < until ? clock >= from && clock < until : clock >= from || clock < until;
      // The hour that the clock skips in spring cannot be waited for.
      fc.pre(at.hoursInDay === 24);
      expect(quiet).toBe(false);
    }),
  );
});
