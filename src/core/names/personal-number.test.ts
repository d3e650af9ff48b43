import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { checkLetter, doubtsAboutPersonalNumber, readPersonalNumber } from './index.ts';

describe('the Albanian personal number', () => {
  test.each([
    ['J00101999W', '1990-01-01', 'male'],
    ['I05101999I', '1980-01-01', 'female'],
    ['I90201535E', '1989-02-01', 'male'],
    ['J45423004V', '1994-04-23', 'female'],
    ['H71211672R', '1977-12-11', 'male'],
    ['I85413200A', '1988-04-13', 'female'],
  ])('%s is someone born on %s, %s', (text, birth, sex) => {
    expect(readPersonalNumber(text)).toEqual({ number: text, birth, sex, foreign: false, doubts: [] });
  });

  test.each(['I90201535M', 'H71211672A'])('%s is taken, with a doubt about its last letter', (text) => {
    expect(readPersonalNumber(text)).toMatchObject({ number: text, doubts: ['check-letter'] });
  });

  test('foreigners have 30 more in the month, foreign women 80', () => {
    expect(readPersonalNumber('L43503012A')).toMatchObject({
      birth: '2014-05-03',
      sex: 'male',
      foreign: true,
    });
    expect(readPersonalNumber('L48503012A')).toMatchObject({
      birth: '2014-05-03',
      sex: 'female',
      foreign: true,
    });
  });

  test('it is read as people type it: small, spaced, with Greek capitals, with the letter O for a nought', () => {
    for (const text of ['j00101999w', 'J 00101 999 W', 'J-00101999-W', 'J00101999W '])
      expect(readPersonalNumber(text)).toMatchObject({ number: 'J00101999W', doubts: [] });
    expect(readPersonalNumber('Ι05101999Ι')).toMatchObject({ number: 'I05101999I', doubts: [] });
    expect(readPersonalNumber('JO0101999W')).toMatchObject({
      number: 'J00101999W',
      doubts: ['letter-for-figure'],
    });
  });

  test.each(['', 'J0010199W', 'J00101999', '6988048', 'Agim Hoxha'])('"%s" has not its shape', (text) => {
    expect(isRefusal(readPersonalNumber(text))).toBe(true);
    expect(doubtsAboutPersonalNumber(text, { birth: null, sex: null })).toEqual(['shape']);
  });

  test('a birth date or sex that says otherwise is a warning', () => {
    const doubts = (birth: string | null, sex: string | null) =>
      doubtsAboutPersonalNumber('J45423004V', { birth, sex });
    expect(doubts('1994-04-23', 'female')).toEqual([]);
    expect(doubts('1994', null)).toEqual([]);
    expect(doubts('1995~', 'female')).toEqual([]);
    expect(doubts('1994-04-24', 'male')).toEqual(['other-birth-date', 'other-sex']);
    expect(doubtsAboutPersonalNumber('J49923004V', { birth: null, sex: null })).toContain('no-such-date');
  });

  test('every single wrong figure is noticed by the check letter or by the date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (date, serial, place, more) => {
          const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
          const decade = String.fromCharCode(65 + (Number(year.slice(0, 3)) - 190));
          const nine = decade + year.slice(3) + month + day + String(serial).padStart(3, '0');
          const number = nine + checkLetter(nine);
          expect(readPersonalNumber(number)).toMatchObject({ doubts: [] });
          const wrong =
            number.slice(0, place) + ((Number(number[place]) + more) % 10) + number.slice(place + 1);
          const read = readPersonalNumber(wrong);
          expect(isRefusal(read) || read.doubts.length > 0).toBe(true);
        },
      ),
    );
  });
});
