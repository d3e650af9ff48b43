import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { dateOrder, isEdtf, readDate, sayDate } from './index.ts';

const edtf = (text: string, hints = {}): string | null => {
  const read = readDate(text, hints);
  return isRefusal(read) ? read.refused : read.edtf;
};

const doubts = (text: string, hints = {}): readonly string[] => {
  const read = readDate(text, hints);
  return isRefusal(read) ? [read.refused] : read.doubts;
};

describe('dates as people write them', () => {
  test.each([
    ['3.5.2014', '2014-05-03'],
    ['03/05/14', '2014-05-03'],
    ['03-05-2014', '2014-05-03'],
    [' 3 . 5 . 2014 ', '2014-05-03'],
    ['3 5 2014', '2014-05-03'],
    ['5 maj 2014', '2014-05-05'],
    ['5 Majit 2014', '2014-05-05'],
    ['maj 2014', '2014-05'],
    ['Maj 5, 2014', '2014-05-05'],
    ['5-May-14', '2014-05-05'],
    ['më 12 nëntor 2011', '2011-11-12'],
    ['12 nentor 2011', '2011-11-12'],
    ['12 nën. 2011', '2011-11-12'],
    ['3 Μαΐου 2014', '2014-05-03'],
    ['Μάιος 2014', '2014-05'],
    ['3 ΜΑΪΟΥ 2014', '2014-05-03'],
    ['15 Αυγ 2013', '2013-08-15'],
    ['2014', '2014'],
    ['viti 2014', '2014'],
    ['2014.', '2014'],
    ['20140503', '2014-05-03'],
    ['03052014', '2014-05-03'],
    ['2014-05-03T00:00:00.000Z', '2014-05-03'],
    ['2014-05-03 00:00:00', '2014-05-03'],
    ['3.5.2014 14:30', '2014-05-03'],
    ['2014/5/3', '2014-05-03'],
    ['05/2014', '2014-05'],
    ['00.05.2014', '2014-05'],
    ['00/00/2014', '2014'],
    ['41762', '2014-05-03'],
    ['41762.5', '2014-05-03'],
    ['rreth 2013', '2013~'],
    ['rreth vitit 2013', '2013~'],
    ['~2013', '2013~'],
    ['περίπου το 2013', '2013~'],
    ['about May 2014', '2014-05~'],
    ['2014?', '2014?'],
    ['2014 (?)', '2014?'],
    ['ndoshta 2014', '2014?'],
    ['2013-2014', '2013/2014'],
    ['2013/14', '2013/2014'],
    ['2014-05/2014-09', '2014-05/2014-09'],
    ['201X', '201X'],
    ['', null],
    ['-', null],
    ['nuk dihet', null],
    ['E panjohur', null],
    ['άγνωστη', null],
    ['00/00/0000', null],
  ])('"%s" is %s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });

  test.each(['31.2.2014', '32.1.2014', 'nesër', '12', 'maj', '3.5', '5 maj', 'Agim', '99/99/9999'])(
    '"%s" is refused',
    (text) => {
      expect(edtf(text)).toBe('date-unreadable');
    },
  );

  test('1 January is kept, and said to stand perhaps for an unknown birthday', () => {
    expect(edtf('1/1/2010', { birth: true })).toBe('2010-01-01');
    expect(doubts('1/1/2010', { birth: true })).toEqual(['first-of-january']);
    expect(doubts('1/1/2010')).toEqual([]);
  });

  test('a date with slashes that can be turned round is doubted, one with dots is not', () => {
    expect(readDate('03/05/2014')).toEqual({
      edtf: '2014-05-03',
      doubts: ['day-or-month'],
      otherwise: ['2014-03-05'],
    });
    expect(doubts('03.05.2014')).toEqual([]);
    expect(doubts('05/05/2014')).toEqual([]);
    expect(doubts('25/05/2014')).toEqual([]);
    expect(readDate('05/25/2014')).toEqual({ edtf: '2014-05-25', doubts: ['month-first'], otherwise: [] });
    expect(edtf('03/05/2014', { order: 'month-first' })).toBe('2014-03-05');
  });

  test('the column tells which of day and month comes first', () => {
    expect(dateOrder(['03/05/2014', '25/05/2014', 'maj 2014'])).toBe('day-first');
    expect(dateOrder(['03/05/2014', '05/25/2014'])).toBe('month-first');
    expect(dateOrder(['03/05/2014'])).toBe('unsure');
    expect(dateOrder(['13/05/2014', '05/25/2014'])).toBe('unsure');
  });

  test('two figures of a year lie in the past, and a birth does not lie in the future', () => {
    expect(edtf('3.5.14', { notAfter: '2026-11-24' })).toBe('2014-05-03');
    expect(edtf('3.5.85', { notAfter: '2026-11-24' })).toBe('1985-05-03');
    expect(doubts('3.5.14')).toEqual(['two-digit-year']);
    expect(doubts('3.5.2031', { notAfter: '2026-11-24' })).toEqual(['in-the-future']);
    expect(edtf('05/12/2026', { notAfter: '2026-11-24' })).toBe('2026-05-12');
  });

  test('what is read is always EDTF, and no text makes the reader fall over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[0-9./ -]{1,12}$/)), (text) => {
        const read = readDate(text);
        if (isRefusal(read)) return;
        if (read.edtf !== null) expect(isEdtf(read.edtf)).toBe(true);
        for (const other of read.otherwise) expect(isEdtf(other)).toBe(true);
      }),
    );
  });

  test('a date said in any of the three languages is read again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
        fc.constantFrom('sq' as const, 'en' as const, 'el' as const),
        fc.constantFrom(4, 7, 10),
        fc.constantFrom('', '~'),
        (date, language, length, mark) => {
          const text = date.toISOString().slice(0, length) + mark;
          expect(edtf(sayDate(text, language))).toBe(text);
        },
      ),
    );
  });
});
