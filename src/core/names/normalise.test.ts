import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collate,
  compareAlbanian,
  isNicknameOf,
  normalise,
  phonesIn,
  readPhone,
  spelledWords,
  stem,
  words,
} from './index.ts';

describe('spellings of a name', () => {
  test.each([
    ['Çela', 'cela'],
    ['Shkëlqim', 'shkelqim'],
    ['Γκιέργκι', 'gkiergki'],
    ['Χότζα', 'chotza'],
    ['Μπεκίμ', 'mpekim'],
    ['Τζαφέρ', 'tzafer'],
    ['Ευθύμιος Παπαδόπουλος', 'efthymios papadopoulos'],
    ['Ευαγγελία', 'evangelia'],
    ['Ђорђевић', 'gjorgjeviq'],
    ['Џафер', 'xhafer'],
    ['Љубица Ѓорѓиева', 'ljubica gjorgjieva'],
    ['Džafer Đorđević', 'dzafer djordjevic'],
    ["D'Angelo", 'dangelo'],
    ['  Maria-Elena   PRIFTI ', 'maria elena prifti'],
    ['Hoxha, Agim (Gimi)', 'hoxha agim gimi'],
    ['', ''],
    ['—', ''],
  ])('%s is %s', (text, expected) => expect(normalise(text)).toBe(expected));

  test('normalising twice changes nothing, and spelled words stand one beside each word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(spelledWords(text).length).toBe(words(text).length);
      }),
    );
  });

  test('definite and indefinite forms have one stem, short words stay whole', () => {
    for (const [a, b] of [
      ['agimi', 'agim'],
      ['marku', 'mark'],
      ['korca', 'korce'],
      ['maria', 'marie'],
    ] as const)
      expect(stem(a)).toBe(stem(b));
    expect(stem('ana')).toBe('ana');
  });

  test('nicknames belong to their name', () => {
    expect(isNicknameOf('leka', 'aleksander')).toBe(true);
    expect(isNicknameOf('miri', 'fatmir')).toBe(true);
    expect(isNicknameOf('beta', 'elisabeta')).toBe(true);
    expect(isNicknameOf('agim', 'agimi')).toBe(false);
    expect(isNicknameOf('leka', 'agim')).toBe(false);
  });
});

describe('the Albanian order of letters', () => {
  const sorted = [
    'Cane',
    'Çani',
    'Dalip',
    'Drita',
    'Dhimitër',
    'Endri',
    'Ëngjëll',
    'Fatos',
    'Gzim',
    'Gjergj',
    'Luan',
    'Llazar',
    'Nuri',
    'Njazi',
    'Rudi',
    'Rrahman',
    'Sokol',
    'Shpresa',
    'Tuk',
    'Thanas',
    'Xyz',
    'Xhafer',
    'Ylli',
    'Zog',
    'Zhaneta',
  ];

  test('is kept by the collator of the platform and by our own', () => {
    expect([...sorted].reverse().sort(collate('sq'))).toEqual(sorted);
    expect([...sorted].reverse().sort(compareAlbanian)).toEqual(sorted);
  });

  test('Greek sorts by its own alphabet, and numbers by their value', () => {
    expect(['Ωμέγα', 'Άννα', 'Βασίλης'].sort(collate('el'))).toEqual(['Άννα', 'Βασίλης', 'Ωμέγα']);
    expect(['KO-10', 'KO-9'].sort(collate('sq'))).toEqual(['KO-9', 'KO-10']);
  });
});

describe('telephone numbers', () => {
  test.each([
    ['069 123 4567', '+355691234567', 'AL'],
    ['+355 69 123 4567', '+355691234567', 'AL'],
    ['00355691234567', '+355691234567', 'AL'],
    ['+355 (0)69 123 4567', '+355691234567', 'AL'],
    ['355691234567', '+355691234567', 'AL'],
    ['691234567', '+355691234567', 'AL'],
    ['082 243 117', '+35582243117', 'AL'],
    ['6912345678', '+306912345678', 'GR'],
    ['+30 691 234 5678', '+306912345678', 'GR'],
    ['2310 123456', '+302310123456', 'GR'],
    ['+389 70 123 456', '+38970123456', 'other'],
    ['243117', '243117', 'unknown'],
  ])('%s is %s', (text, number, country) => expect(readPhone(text)).toMatchObject({ number, country }));

  test.each(['', '12345', 'nuk ka', '1234567890123456'])('"%s" is none', (text) => {
    expect(readPhone(text)).toMatchObject({ refused: 'phone-unreadable' });
  });

  test('a cell may hold several', () => {
    expect(phonesIn('0691234567 / 082 243117; 6912345678')).toEqual([
      '0691234567',
      '082 243117',
      '6912345678',
    ]);
  });
});
