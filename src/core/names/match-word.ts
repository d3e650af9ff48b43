import { isNicknameOf } from './nicknames.ts';
import { normalise, stem } from './normalise.ts';
import type { FindReason } from './reasons.ts';
import { jaroWinkler } from './similarity.ts';
import { soundKeys } from './sound.ts';

export interface WordMatch {
  score: number;
  reason: FindReason;
  /** Which word of the name was met. */
  place: number;
}

type Meeting = Omit<WordMatch, 'place'>;

const nearlyFrom = 0.9;

const meet = (
  typed: string,
  asked: string,
  keys: () => ReadonlySet<string>,
  word: string,
  spelled: string,
): Meeting | null => {
  if (asked === word)
    return typed === spelled || (typed === asked && spelled === word)
      ? { score: 1, reason: 'exact-name' }
      : { score: 0.98, reason: 'without-diacritics' };
  if (stem(asked) === stem(word)) return { score: 0.94, reason: 'other-form' };
  if (asked.length > 1 && word.startsWith(asked))
    return { score: 0.8 + 0.13 * (asked.length / word.length), reason: 'prefix' };
  const alike = jaroWinkler(asked, word);
  if (asked.length > 2 && soundKeys(spelled).some((key) => keys().has(key)))
    return { score: 0.6 + 0.25 * alike, reason: 'sounds-alike' };
  if (isNicknameOf(asked, word) || isNicknameOf(word, asked)) return { score: 0.7, reason: 'nickname' };
  return alike >= nearlyFrom ? { score: 0.7 * alike, reason: 'nearly' } : null;
};

/**
 * How a word that was typed meets the words of a name, the best of those not taken yet; null when it meets
 * none. `plain` are the name's normalised words, `spelled` the same with their signs.
 */
export const matchWord = (
  text: string,
  plain: readonly string[],
  spelled: readonly string[],
  taken: ReadonlySet<number>,
): WordMatch | null => {
  const asked = normalise(text);
  let held: ReadonlySet<string> | null = null;
  const keys = (): ReadonlySet<string> => {
    held ??= new Set(soundKeys(text));
    return held;
  };
  let best: WordMatch | null = null;
  for (const [place, word] of plain.entries()) {
    if (taken.has(place)) continue;
    const met = meet(text, asked, keys, word, spelled[place] ?? word);
    if (met && met.score > (best?.score ?? 0)) best = { ...met, place };
  }
  return best;
};
