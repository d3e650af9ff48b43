import { isRefusal } from '../refusal.ts';
import { caseNumberForms, readCaseNumber } from './case-number.ts';
import { normaliseIdentifier } from './identifier.ts';
import { normalise, spelledWords, stem, words } from './normalise.ts';
import { phoneEnding, readPhone } from './phone.ts';
import { soundKeys } from './sound.ts';

/** What a person or a case is found by. All lists may be empty; names are whole names in any script. */
export interface Findable {
  names: readonly string[];
  identifiers: readonly string[];
  phones: readonly string[];
  birthYears: readonly number[];
  /** ISO days; only where the day is known. */
  birthDays: readonly string[];
  places: readonly string[];
  caseNumbers: readonly string[];
}

export const nothingToFind: Findable = {
  names: [],
  identifiers: [],
  phones: [],
  birthYears: [],
  birthDays: [],
  places: [],
  caseNumbers: [],
};

/** Prefixes longer than this are looked up by this much of them. */
export const longestPrefix = 10;

const prefixes = (word: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(word.length, longestPrefix) - 1) }, (_, index) =>
    word.slice(0, index + 2),
  );

const nameTerms = (name: string): string[] => {
  const parts = words(name);
  const joined = name.includes('-') && parts.length > 1 ? [normalise(name.replaceAll('-', ''))] : [];
  const spelled = [...parts, ...joined.flatMap(words)];
  return [
    ...spelled.map((word) => `w:${word}`),
    ...spelled.flatMap(prefixes).map((prefix) => `p:${prefix}`),
    ...spelledWords(name)
      .flatMap(soundKeys)
      .map((key) => `s:${key}`),
  ];
};

export const phoneTerms = (text: string): string[] => {
  const phone = readPhone(text);
  return isRefusal(phone) ? [] : [`t:${phone.number}`, `t:${phoneEnding(phone.number)}`];
};

export const identifierTerm = (text: string): string => `i:${normaliseIdentifier(text)}`;

export const placeTerms = (place: string): string[] =>
  words(place)
    .filter((word) => word.length > 2)
    .map((word) => `l:${stem(word)}`);

export const caseNumberTerms = (text: string): string[] => {
  const parts = readCaseNumber(text);
  return parts ? caseNumberForms(parts).map((form) => `c:${form}`) : [];
};

/**
 * The plain terms under which someone is found, each once; the store keeps only a keyed hash of each. The letter
 * before the colon is the kind: w word, p beginning of a word (2 to 10 letters), s sound, i identifier, t
 * telephone (whole, and its last six digits), y year and d day of birth, l place, c case number (whole, with year,
 * bare).
 */
export const indexTerms = (findable: Findable): string[] => {
  const terms = [
    ...findable.names.flatMap(nameTerms),
    ...findable.identifiers.map(identifierTerm),
    ...findable.phones.flatMap(phoneTerms),
    ...findable.birthYears.map((year) => `y:${year}`),
    ...findable.birthDays.map((day) => `d:${day}`),
    ...findable.places.flatMap(placeTerms),
    ...findable.caseNumbers.flatMap(caseNumberTerms),
  ];
  return [...new Set(terms)].filter((term) => term.length > 2);
};
