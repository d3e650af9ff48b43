import { bounds } from '../../dates/bounds.ts';
import { isRefusal } from '../../refusal.ts';
import { normaliseIdentifier } from '../identifier.ts';
import { normalise, spelledWords, stem, words } from '../normalise.ts';
import { readPersonalNumber } from '../personal-number.ts';
import { phoneEnding } from '../phone.ts';
import { soundKeys } from '../sound.ts';

export interface MatchName {
  given: string | null;
  surname: string | null;
}

/** What two records of people are compared by. Everything may be missing; what is missing says nothing. */
export interface PersonTraits {
  /** All names of the person: register, used, alias, Greek papers. A nickname stands as a given name alone. */
  names: readonly MatchName[];
  fatherName: string | null;
  motherName: string | null;
  sex: string | null;
  /** EDTF. */
  birth: string | null;
  identifiers: readonly string[];
  phones: readonly string[];
  /** Village, town, quarter. */
  places: readonly string[];
  /** Street, house, postcode, as written. */
  addresses: readonly string[];
}

export const noTraits: PersonTraits = {
  names: [],
  fatherName: null,
  motherName: null,
  sex: null,
  birth: null,
  identifiers: [],
  phones: [],
  places: [],
  addresses: [],
};

/** A word made ready for comparing: computed once for each record, since each is compared many times. */
export interface ReadyWord {
  word: string;
  stem: string;
  keys: readonly string[];
  /** Which letters it has, a bit for each. */
  letters: number;
}

export interface ReadyBirth {
  /** ISO days. */
  earliest: string;
  latest: string;
  exact: boolean;
  firstOfJanuary: boolean;
}

export interface ReadyName {
  given: readonly ReadyWord[];
  surname: readonly ReadyWord[];
}

export interface ReadyPerson {
  names: readonly ReadyName[];
  father: readonly ReadyWord[];
  mother: readonly ReadyWord[];
  sex: string | null;
  birth: ReadyBirth | null;
  identifiers: readonly string[];
  phones: readonly string[];
  places: readonly string[];
  /** Sorted pairs of neighbouring letters of the whole address. */
  address: readonly string[];
  addressWords: readonly string[];
}

/** The letters a to z, and one bit for all others. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
};

const readyWords = (text: string | null): ReadyWord[] => {
  if (!text) return [];
  const spelled = spelledWords(text);
  return words(text).map((word, index) => ({
    word,
    stem: stem(word),
    keys: soundKeys(spelled[index] ?? word),
    letters: lettersOf(word),
  }));
};

const readyBirth = (edtf: string | null): ReadyBirth | null => {
  if (!edtf) return null;
  const { earliest, latest } = bounds(edtf);
  if (!earliest || !latest) return null;
  const first = earliest.toString();
  const exact = first === latest.toString();
  return {
    earliest: first,
    latest: latest.toString(),
    exact,
    firstOfJanuary: exact && first.endsWith('-01-01'),
  };
};

const bigrams = (text: string): string[] => {
  const flat = normalise(text).replaceAll(' ', '');
  return Array.from({ length: Math.max(0, flat.length - 1) }, (_, index) =>
    flat.slice(index, index + 2),
  ).sort();
};

/** What a personal number tells of birth and sex, where the record itself does not say. */
const fromNumber = (identifiers: readonly string[]): { birth: string | null; sex: string | null } => {
  for (const identifier of identifiers) {
    const read = readPersonalNumber(identifier);
    if (!isRefusal(read) && !read.doubts.includes('check-letter'))
      return { birth: read.birth, sex: read.sex };
  }
  return { birth: null, sex: null };
};

/** Makes a record ready for many comparisons. */
export const ready = (traits: PersonTraits): ReadyPerson => {
  const told = fromNumber(traits.identifiers);
  const address = [...traits.addresses, ...traits.places].join(' ');
  return {
    names: traits.names.map((name) => ({ given: readyWords(name.given), surname: readyWords(name.surname) })),
    father: readyWords(traits.fatherName),
    mother: readyWords(traits.motherName),
    sex: traits.sex ?? told.sex,
    birth: readyBirth(traits.birth ?? told.birth),
    identifiers: traits.identifiers.map(normaliseIdentifier).filter((identifier) => identifier.length > 3),
    phones: traits.phones.map(phoneEnding).filter((ending) => ending.length === 6),
    places: traits.places.flatMap(words).map(stem),
    address: bigrams(address),
    addressWords: traits.addresses.flatMap(words),
  };
};
