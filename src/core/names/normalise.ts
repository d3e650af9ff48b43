import { toLatin } from './letters.ts';

/** Letters that Unicode does not take apart into a plain letter and a sign. */
const plain: Record<string, string> = {
  đ: 'dj',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'dh',
  þ: 'th',
  ħ: 'h',
};

const withoutSigns = (latin: string): string =>
  latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đłøßıæœðþħ]/gu, (letter) => plain[letter] ?? letter);

/**
 * A name as papers without Albanian letters would have it: Latin, small, no signs on letters, words parted by
 * single spaces (Çela → cela, Γκιέργκι → gkiergki, D'Angelo → dangelo); letters of other scripts stay. Two
 * spellings that differ only so become equal; spellings that differ by sound meet in `soundKeys`.
 */
export const normalise = (text: string): string =>
  withoutSigns(toLatin(text))
    .replace(/['’‘`´ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The normalised words of a name, in order. */
export const words = (text: string): string[] => {
  const flat = normalise(text);
  return flat === '' ? [] : flat.split(' ');
};

/**
 * Words in Latin letters with their signs, small, as the sounds are read from them: the same count and order
 * as `words`.
 */
export const spelledWords = (text: string): string[] =>
  toLatin(text)
    .replace(/['’‘`´ʼ]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => normalise(word) !== '');

const definite = /(?:ja|i|u|a|e)$/u;

/**
 * A normalised word without its Albanian ending, so that definite and indefinite forms are one: agimi and agim,
 * marku and mark, korca and korce. Words of three letters or fewer stay whole.
 */
export const stem = (word: string): string => {
  const short = word.replace(definite, '');
  return short.length >= 3 ? short : word;
};
