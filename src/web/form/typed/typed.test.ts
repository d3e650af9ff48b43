import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWholeDay, readDay, showDay } from './day.ts';
import { readHour, showHour } from './hour.ts';
import { lifeDateOf, type Sureness, typedLifeDate } from './life-date.ts';
import { momentTyped, typedMoment } from './moment.ts';
import { readNumber } from './number.ts';

const today = '2026-11-24';

describe('a day', () => {
  it.each([
    ['24.11.2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['3-5-2026', '2026-05-03'],
    ['24/11/26', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['24 nëntor 2026', '2026-11-24'],
    ['24 November 2026', '2026-11-24'],
    ['24 Νοεμβρίου 2026', '2026-11-24'],
    ['sot', '2026-11-24'],
    ['Dje', '2026-11-23'],
    ['nesër', '2026-11-25'],
    ['χθες', '2026-11-23'],
  ])('is typed as %s', (typed, day) => expect(readDay(typed, today)).toBe(day));

  it('without its year is the one nearest to today', () => {
    expect(readDay('24/11', today)).toBe('2026-11-24');
    expect(readDay('5.1', today)).toBe('2027-01-05');
    expect(readDay('1.10.', today)).toBe('2026-10-01');
    expect(readDay('29/2', '2027-03-01')).toBe('2028-02-29');
  });

  it.each(['', '24', '2026', 'maj 2026', 'rreth 2026', '24.11.2026?', '31.2.2026', '31/2', '45000', 'diku'])(
    'is not read from “%s”',
    (typed) => expect(readDay(typed, today)).toBeNull(),
  );

  it('is read again as it is shown, whatever day it is', () => {
    const days = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString());
    fc.assert(
      fc.property(days, (day) => {
        expect(readDay(showDay(day), today)).toBe(day);
        expect(isWholeDay(day)).toBe(true);
      }),
    );
  });
});

describe('an hour', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['21h15', '21:15'],
    ['23:59:10', '23:59'],
  ])('is typed as %s', (typed, hour) => expect(readHour(typed)).toBe(hour));

  it.each(['', '24:00', '9:61', '930a', 'mëngjes'])('is not read from “%s”', (typed) =>
    expect(readHour(typed)).toBeNull(),
  );

  it('is shown without the seconds that a device adds', () =>
    expect(showHour('09:30:00.000+01:00')).toBe('09:30'));
});

describe('a moment', () => {
  it('carries the offset of the unit on that day, in winter as in summer', () => {
    expect(momentTyped({ day: '24.11.2026', hour: '9:30' }, today)).toBe('2026-11-24T09:30:00+01:00');
    expect(momentTyped({ day: '24.7.2026', hour: '9:30' }, today)).toBe('2026-07-24T09:30:00+02:00');
  });

  it('is shown on the unit’s clock wherever it was written', () => {
    expect(typedMoment('2026-11-24T08:30:00Z')).toEqual({ day: '24.11.2026', hour: '09:30' });
    expect(typedMoment('2026-11-24T09:30:00.000+01:00')).toEqual({ day: '24.11.2026', hour: '09:30' });
  });

  it('that is half typed is kept and shown again as it was typed', () => {
    for (const typed of [
      { day: '24.11.2026', hour: '' },
      { day: '24.1', hour: '9:3' },
      { day: 'e hënë', hour: '' },
      { day: '', hour: '09:30' },
      { day: '5 Tetor', hour: '9' },
    ]) {
      const kept = momentTyped(typed, today);
      expect(kept).not.toBeNull();
      const again = typedMoment(kept ?? '');
      expect(momentTyped(again, today)).toBe(kept);
    }
    expect(momentTyped({ day: ' ', hour: '' }, today)).toBeNull();
  });
});

describe('a number', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-3', -3],
    ['−3', -3],
    ['1 250', 1250],
    ['1.250', 1250],
    ['1.250,50', 1250.5],
    ['1,250.50', 1250.5],
    ['3,250', 3.25],
    ['1.250.000', 1_250_000],
    ['0,125', 0.125],
    [',5', 0.5],
  ])('is typed as %s', (typed, number) => expect(readNumber(typed, ',', false)).toBe(number));

  it.each(['', '12 lekë', '1,2,3', '12,', 'dy', '--3', '.'])('is not read from “%s”', (typed) =>
    expect(readNumber(typed, ',', false)).toBeNull(),
  );

  it('is parted as the language of the reader has it', () => {
    expect(readNumber('1,250', '.', false)).toBe(1250);
    expect(readNumber('3.250', '.', false)).toBe(3.25);
  });

  it('is whole where a whole one is asked', () => {
    expect(readNumber('2,5', ',', true)).toBeNull();
    expect(readNumber('2', ',', true)).toBe(2);
  });
});

describe('a date of a child’s life', () => {
  const exact = (from: string) => lifeDateOf({ how: 'exact', from, to: '' }, today);

  it.each([
    ['3.5.2014', '2014-05-03'],
    ['maj 2014', '2014-05'],
    ['2014', '2014'],
    ['rreth 2013', '2013~'],
    ['2013–2015', '2013/2015'],
    ['maj 2014 – shtator 2014', '2014-05/2014-09'],
    ['2014 deri më 2016', '2014/2016'],
    ['9 vjeç', '2016/2017'],
    ['9 years', '2016/2017'],
    ['201X', '201X'],
  ])('is written as %s', (typed, edtf) => expect(exact(typed)).toBe(edtf));

  it('may be about then, or between two dates of which one may be open', () => {
    expect(lifeDateOf({ how: 'about', from: '2013', to: '' }, today)).toBe('2013~');
    expect(lifeDateOf({ how: 'between', from: '2013', to: 'maj 2014' }, today)).toBe('2013/2014-05');
    expect(lifeDateOf({ how: 'between', from: '2013', to: '' }, today)).toBe('2013/..');
    expect(lifeDateOf({ how: 'between', from: '', to: '' }, today)).toBeNull();
  });

  it('that cannot be read stays as it was typed', () => {
    expect(exact('kur ra bora')).toBe('kur ra bora');
    expect(lifeDateOf({ how: 'between', from: 'vera', to: '2014' }, today)).toBe('vera – 2014');
    expect(typedLifeDate('kur ra bora', 'sq')).toEqual({ how: 'exact', from: 'kur ra bora', to: '' });
  });

  it('stands in its fields so that the same is read again, in every language', () => {
    const part = fc.record({
      year: fc.integer({ min: 1930, max: 2026 }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      day: fc.option(fc.integer({ min: 1, max: 28 })),
    });
    const two = (number: number) => String(number).padStart(2, '0');
    const written = part.map(({ year, month, day }) =>
      [String(year), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-'),
    );
    const hows = fc.constantFrom<Sureness>('exact', 'about', 'between');
    fc.assert(
      fc.property(written, written, hows, fc.constantFrom('sq', 'en', 'el'), (one, other, how, language) => {
        const [from, to] = [one, other].sort();
        const edtf = how === 'between' ? `${from}/${to}` : how === 'about' ? `${one}~` : one;
        const typed = typedLifeDate(edtf, language);
        expect(typed.how).toBe(how);
        expect(lifeDateOf(typed, today)).toBe(edtf);
      }),
    );
  });
});
