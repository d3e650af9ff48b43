import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import {
  ageOn,
  birthFromAge,
  birthYears,
  bounds,
  compareEdtf,
  isEdtf,
  parseEdtf,
  printEdtf,
  sayDate,
} from './index.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const mark = fc.constantFrom('', '?', '~', '%');
const point = fc.oneof(
  fc.tuple(day, mark, fc.constantFrom(4, 7, 10)).map(([text, sign, length]) => text.slice(0, length) + sign),
  fc.constantFrom('201X', '20XX', '199X~'),
);
const interval = fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b.slice(0, 7)}/${a}`));
const edtf = fc.oneof(
  point,
  interval,
  day.map((text) => `${text}/..`),
  day.map((text) => `../${text}`),
);

describe('dates that may be uncertain', () => {
  test.each([
    '2015',
    '2015?',
    '2013~',
    '2013%',
    '201X',
    '2014-05',
    '2014-05-03',
    '2014-05/2014-09',
    '2014/..',
    '../2014',
    '2014-05-03?',
  ])('%s is read and written down the same', (text) => {
    const read = parseEdtf(text);
    expect(isRefusal(read) ? read : printEdtf(read)).toBe(text);
  });

  test.each([
    '',
    '2014-13',
    '2014-02-30',
    '2015-1-1',
    'maj',
    '201X-05',
    '2014/2013',
    '../..',
    '/',
    '2014/2015/2016',
    '15',
  ])('"%s" is refused', (text) => expect(isEdtf(text)).toBe(false));

  test('whatever can be said can be read again, and its earliest day is never after its latest', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const read = parseEdtf(text);
        if (isRefusal(read)) throw new Error(text);
        expect(printEdtf(read)).toBe(text);
        const { earliest, latest } = bounds(read);
        if (earliest && latest) expect(Temporal.PlainDate.compare(earliest, latest)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('no text makes the reader fall over', () => {
    fc.assert(fc.property(fc.string({ maxLength: 24 }), (text) => typeof isEdtf(text) === 'boolean'));
  });

  test.each([
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014?', '2014-01-01', '2014-12-31'],
    ['2013~', '2012-01-01', '2014-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-01~', '2014-12-01', '2015-02-28'],
    ['2014-05/2014-09', '2014-05-01', '2014-09-30'],
    ['2014-05/..', '2014-05-01', undefined],
  ])('%s lies between %s and %s', (text, earliest, latest) => {
    const span = bounds(text);
    expect([span.earliest?.toString(), span.latest?.toString()]).toEqual([earliest, latest]);
  });

  test('ordering is total: it does not depend on where one starts', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0);
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0)
          expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
    );
    expect(['2015', '2014-05-03', '2014', '2014-05', '../2013', '2014/..'].sort(compareEdtf)).toEqual([
      '../2013',
      '2014',
      '2014/..',
      '2014-05',
      '2014-05-03',
      '2015',
    ]);
  });
});

describe('the age of a child', () => {
  test.each([
    ['2014-05-03', '2026-05-02', 11, 11],
    ['2014-05-03', '2026-05-03', 12, 12],
    ['2014', '2026-05-03', 11, 12],
    ['2013~', '2026-05-03', 11, 14],
    ['2012-02-29', '2026-02-28', 13, 13],
    ['2026', '2026-05-03', 0, 0],
  ])('born %s is on %s between %i and %i', (birth, on, min, max) => {
    expect(ageOn(birth, on)).toEqual({ min, max });
  });

  test('nobody has an age before the birth or with an open birth', () => {
    expect(ageOn('2027', '2026-05-03')).toBeNull();
    expect(ageOn('2014/..', '2026-05-03')).toBeNull();
    expect(ageOn('2014-13', '2026-05-03')).toBeNull();
  });

  test('an age that was told gives years of birth in which that age holds', () => {
    expect(birthFromAge(9, '2025-06-01')).toBe('2015/2016');
    expect(birthFromAge(9, '2025-12-31')).toBe('2016');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18 }), day, (age, on) => {
        const found = ageOn(birthFromAge(age, on), on);
        expect(found && found.min <= age && age <= found.max).toBe(true);
      }),
    );
  });

  test('the years of birth that the index holds', () => {
    expect(birthYears('2014-05-03')).toEqual([2014]);
    expect(birthYears('2013~')).toEqual([2012, 2013, 2014]);
    expect(birthYears('20XX')).toEqual([]);
  });
});

describe('a date in words', () => {
  test.each([
    ['2013~', 'rreth vitit 2013', 'about 2013', 'περίπου το 2013'],
    ['2014-05-03', '3 maj 2014', '3 May 2014', '3 Μαΐου 2014'],
    ['2014-05', 'maj 2014', 'May 2014', 'Μάιος 2014'],
    ['2015?', '2015 (e pasigurt)', '2015 (uncertain)', '2015 (αβέβαιο)'],
    ['201X', 'vitet 2010–2019', '2010s', 'δεκαετία του 2010'],
    [
      '2014-05/2014-09',
      'maj 2014 – shtator 2014',
      'May 2014 – September 2014',
      'Μάιος 2014 – Σεπτέμβριος 2014',
    ],
    ['2014/..', 'që nga 2014', 'since 2014', 'από 2014'],
    ['../2014', 'deri më 2014', 'until 2014', 'έως 2014'],
  ])('%s is said %s, %s, %s', (text, sq, en, el) => {
    expect([sayDate(text, 'sq'), sayDate(text, 'en'), sayDate(text, 'el')]).toEqual([sq, en, el]);
  });
});
