import { ageOn } from '../../core/dates/index.ts';
import { type FindReason, type QueryWord, words } from '../../core/names/index.ts';
import type { Identity } from '../people/rules.ts';
import type { Narrowed } from './contract.ts';

const comingOfAge = 18;

/**
 * What the index cannot say: whoever was registered as a child may have come of age since. Who may still be a child
 * counts as one.
 */
export const meetsNarrowing = (identity: Identity, narrowed: Narrowed, today: string): boolean => {
  if (!narrowed.onlyChildren) return true;
  const age = identity.birth === '' ? null : ageOn(identity.birth, today);
  return age === null || age.min < comingOfAge;
};

const meetings: readonly [string, FindReason][] = [
  ['i:', 'identifier'],
  ['d:', 'birth-date'],
  ['y:', 'birth-year'],
  ['w:', 'exact-name'],
  ['l:', 'place'],
  ['s:', 'sounds-alike'],
];

const isWholePhone = (term: string): boolean => term.startsWith('t:') && term.length > 8;

const reasonOf = (word: QueryWord, held: ReadonlySet<string>): FindReason | null => {
  const own = [...words(word.text).map((each) => `w:${each}`), ...word.terms].filter((term) =>
    held.has(term),
  );
  if (own.some(isWholePhone)) return 'phone';
  if (own.some((term) => term.startsWith('t:'))) return 'phone-ending';
  const spelled = own.some((term) => term.startsWith('p:') && word.direct.includes(term));
  for (const [mark, reason] of meetings) {
    if (reason === 'place' && spelled) return 'prefix';
    if (own.some((term) => term.startsWith(mark))) return reason;
  }
  return own.some((term) => term.startsWith('p:')) ? 'nickname' : null;
};

/** Why somebody was found of whom nothing is read: only the terms that they share with the search speak. */
export const reasonsOfTerms = (asked: readonly QueryWord[], shared: readonly string[]): FindReason[] => {
  const held = new Set(shared);
  return [...new Set(asked.flatMap((word) => reasonOf(word, held) ?? []))];
};
