import { type QueryWord, queryTerms, words } from '../../core/names/index.ts';
import type { Place } from '../../core/pack/place-schema.ts';
import { pathOf } from '../../core/pack/place-schema.ts';
import { narrowing } from '../people/rules.ts';
import type { Narrowed } from './contract.ts';

/** What a search asks the blind index for. Everyone who is found has a term of each group. */
export interface Question {
  words: readonly QueryWord[];
  /** As it is spelled; asked first. */
  direct: readonly (readonly string[])[];
  /** Also what sounds alike and other forms of the name; asked when the first finds few. */
  wide: readonly (readonly string[])[];
  /** Terms that put somebody further up. */
  sure: readonly string[];
  /** Narrow enough to learn whether others in the unit know somebody. */
  isSpecific: boolean;
}

const widestSpan = 30;

const years = ({ bornFrom, bornUntil }: Narrowed): string[][] => {
  if (bornFrom === undefined && bornUntil === undefined) return [];
  const until = bornUntil ?? (bornFrom ?? 0) + widestSpan;
  const from = Math.max(bornFrom ?? until - widestSpan, until - 2 * widestSpan);
  return from > until
    ? [[]]
    : [Array.from({ length: until - from + 1 }, (_, index) => narrowing.born(from + index))];
};

/** A place and those that lie in it but whose code does not begin with its own, such as the villages of a county. */
const placesWithin = (code: string, places: ReadonlyMap<string, Place>): string[] => {
  const within = [...places.keys()].filter((each) =>
    pathOf(places, each).some((place) => place.code === code),
  );
  const codes = new Set([code, ...within]);
  return [...codes].filter(
    (each) => ![...codes].some((other) => other !== each && each.startsWith(`${other}-`)),
  );
};

const narrowedTo = (narrowed: Narrowed, places: ReadonlyMap<string, Place>): string[][] => [
  ...years(narrowed),
  ...(narrowed.place ? [placesWithin(narrowed.place, places).map(narrowing.within)] : []),
  ...(narrowed.sex ? [[narrowing.sex(narrowed.sex)]] : []),
  ...(narrowed.onlyChildren ? [[narrowing.child]] : []),
];

const sureOf = (word: QueryWord): readonly string[] =>
  word.kind === 'number' ? word.direct : words(word.text).map((each) => `w:${each}`);

const isNumberOfSomebody = ({ terms }: QueryWord): boolean =>
  !terms.some((term) => /^[dy]:/u.test(term)) && terms.some((term) => /^t:|^i:.{6}/u.test(term));

const isName = (word: QueryWord): boolean => word.kind === 'word' && words(word.text).join('').length > 2;

/**
 * Two things must be known of somebody before the unit says that it knows them: two names, a name and a year, a
 * document. Otherwise everybody's child could be looked for by a first name.
 */
const isSpecific = (asked: readonly QueryWord[], narrowed: Narrowed): boolean =>
  asked.some(isNumberOfSomebody) ||
  (asked.some(isName) &&
    asked.filter((word) => isName(word) || word.kind === 'number').length +
      (narrowed.bornFrom !== undefined && narrowed.bornUntil !== undefined ? 1 : 0) >
      1);

const mostWords = 6;

/** Reads a search. Null when it asks for nothing. */
export const questionOf = (
  text: string,
  narrowed: Narrowed,
  places: ReadonlyMap<string, Place>,
): Question | null => {
  const asked = queryTerms(text).slice(0, mostWords);
  const filters = narrowedTo(narrowed, places);
  if (asked.length + filters.length === 0) return null;
  return {
    words: asked,
    direct: [...asked.map(({ direct }) => direct), ...filters],
    wide: [...asked.map(({ terms }) => terms), ...filters],
    sure: [...new Set(asked.flatMap(sureOf))],
    isSpecific: isSpecific(asked, narrowed),
  };
};
