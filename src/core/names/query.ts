import { caseNumberForms, readCaseNumber } from './case-number.ts';
import { normaliseIdentifier } from './identifier.ts';
import { otherFormsOf } from './nicknames.ts';
import { spelledWords, words } from './normalise.ts';
import { soundKeys } from './sound.ts';
import { identifierTerm, longestPrefix, phoneTerms, placeTerms } from './terms.ts';

/** One thing that was asked for; whoever is found must have at least one of its terms. */
export interface QueryWord {
  /** As typed, for the reasons shown and for ranking. */
  text: string;
  kind: 'word' | 'number';
  /** All alternatives. */
  terms: readonly string[];
  /** The alternatives that are spelled so; ask these first and the rest only when too few are found. */
  direct: readonly string[];
}

const digitsIn = (text: string): number => text.replace(/\D/gu, '').length;

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);

/** A telephone number may be typed in groups: `069 123 4567` is one thing asked for. */
const joinGroupsOfDigits = (pieces: readonly string[]): string[] => {
  const joined: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    const whole = run.join('');
    if (run.length > 1 && digitsIn(whole) >= 8 && !run.every(isYear)) joined.push(whole);
    else joined.push(...run);
    run = [];
  };
  for (const piece of pieces) {
    if (/^[+(]?\d[\d()./-]*$/u.test(piece)) run.push(piece);
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return joined;
};

/** The things asked for, as typed and in order. */
export const queryPieces = (query: string): string[] =>
  joinGroupsOfDigits(
    query
      .normalize('NFKC')
      .split(/[\s,;]+/u)
      .filter((piece) => piece !== ''),
  );

/** A date as it is typed in search: day first, or as ISO has it. */
export const typedDate = (text: string): { year: string; day: string | null } | null => {
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)$/u.exec(text);
  const yearFirst = /^((?:19|20)\d\d)[./-](\d{1,2})(?:[./-](\d{1,2}))?$/u.exec(text);
  const year = dayFirst?.[3] ?? yearFirst?.[1];
  if (!year) return null;
  const [month, day] = dayFirst ? [dayFirst[2], dayFirst[1]] : [yearFirst?.[2], yearFirst?.[3]];
  return { year, day: month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null };
};

const numberWord = (text: string): QueryWord => {
  const terms = new Set<string>();
  const date = typedDate(text);
  const year = isYear(text) ? text : date?.year;
  if (date?.day) terms.add(`d:${date.day}`);
  if (year) terms.add(`y:${year}`);
  const caseNumber = readCaseNumber(text);
  const form = caseNumber && caseNumberForms(caseNumber)[0];
  if (form) terms.add(`c:${form}`);
  if (!year && digitsIn(text) >= 6) for (const term of phoneTerms(text)) terms.add(term);
  if (normaliseIdentifier(text).length >= 4) terms.add(identifierTerm(text));
  const direct = date?.day ? [...terms].filter((term) => !term.startsWith('y:')) : [...terms];
  return { text, kind: 'number', terms: [...terms], direct };
};

const nameWord = (text: string, word: string, spelled: string): QueryWord => {
  const direct = [
    word.length > longestPrefix ? `w:${word}` : `p:${word}`,
    ...(word.length > longestPrefix ? [`p:${word.slice(0, longestPrefix)}`] : []),
    ...placeTerms(word),
  ];
  const sounds = word.length > 2 ? soundKeys(spelled).map((key) => `s:${key}`) : [];
  const called = otherFormsOf(word).map((form) => `p:${form.slice(0, longestPrefix)}`);
  return { text, kind: 'word', terms: [...direct, ...sounds, ...called], direct };
};

/**
 * What a search asks the index for: one entry per word or number, all of which must be met, each by any of its
 * terms. Single letters ask for nothing. Order does not matter; the ranking looks at it.
 */
export const queryTerms = (query: string): QueryWord[] =>
  queryPieces(query).flatMap((piece) => {
    if (/\d/u.test(piece)) {
      const asked = numberWord(piece);
      return asked.terms.length > 0 ? [asked] : [];
    }
    const spelled = spelledWords(piece);
    return words(piece).flatMap((word, index) =>
      word.length < 2 ? [] : [nameWord(spelled[index] ?? word, word, spelled[index] ?? word)],
    );
  });
