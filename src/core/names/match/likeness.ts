import { isShortOf } from '../nicknames.ts';
import { jaroWinkler, slips } from '../similarity.ts';
import type { ReadyWord } from './traits.ts';

export type Likeness = 'same' | 'sounds-alike' | 'nearly' | 'nickname' | 'part' | 'other';

const order: readonly Likeness[] = ['same', 'sounds-alike', 'nearly', 'nickname', 'part', 'other'];

const better = (a: Likeness, b: Likeness): Likeness => (order.indexOf(a) <= order.indexOf(b) ? a : b);

const isTypingSlip = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  const allowed = shorter >= 7 ? 2 : 1;
  return slips(a, b, allowed) <= allowed || jaroWinkler(a, b) >= 0.92;
};

const bitsOf = (bits: number): number => {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
};

/**
 * Tells words apart that have too many different letters to be slips of each other: two slips change four at most, and
 * so does the likeness that is asked for in words of up to twelve letters.
 */
const areFarApart = (a: ReadyWord, b: ReadyWord): boolean =>
  a.word.length + b.word.length <= 24 && bitsOf(a.letters ^ b.letters) > 4;

const likenessOfWords = (a: ReadyWord, b: ReadyWord): Likeness => {
  if (a.word === b.word || a.stem === b.stem) return 'same';
  if (a.word.length === 1 || b.word.length === 1) return a.word[0] === b.word[0] ? 'part' : 'other';
  if (!areFarApart(a, b) && isTypingSlip(a.word, b.word)) return 'nearly';
  if (a.keys.some((key) => b.keys.includes(key))) return 'sounds-alike';
  return isShortOf(a.stem, b.stem) || isShortOf(b.stem, a.stem) ? 'nickname' : 'other';
};

const joined = (words: readonly ReadyWord[]): string => words.map((word) => word.word).join('');

const worst = (likenesses: readonly Likeness[]): Likeness =>
  likenesses.reduce((held, next) => (better(held, next) === held ? next : held), 'same');

/** How alike two first names or surnames are, each of one or more words; null when one is missing. */
export const likeness = (a: readonly ReadyWord[], b: readonly ReadyWord[]): Likeness | null => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const first = short[0];
  if (!first || !long[0]) return null;
  if (long.length === 1) return likenessOfWords(first, long[0]);
  if (joined(a) === joined(b)) return 'same';
  if (isTypingSlip(joined(a), joined(b))) return 'nearly';
  const met = short.map((one) => long.map((other) => likenessOfWords(one, other)).reduce(better));
  if (met.every((one) => one === 'other')) return 'other';
  return short.length === long.length && !met.includes('other') ? worst(met) : 'part';
};
