import { birthYears } from '../../core/dates/index.ts';
import { indexTerms, nothingToFind, type PersonTraits } from '../../core/names/index.ts';
import { narrowing } from '../people/rules.ts';

/** Terms of the blind index: somebody is met by having one of `a`, and one of `b` and of `c` where those are given. */
export interface Way {
  a: readonly string[];
  b?: readonly string[];
  c?: readonly string[];
}

const sounds = (name: string | null): string[] =>
  name === null
    ? []
    : indexTerms({ ...nothingToFind, names: [name] }).filter((term) => term.startsWith('s:'));

const papers = ({ identifiers, phones }: PersonTraits): string[] =>
  indexTerms({ ...nothingToFind, identifiers, phones });

/** A day, and the same with day and month changed about; 1 January stands for an unknown day and tells nothing. */
const days = (birth: string | null): string[] => {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(birth ?? '');
  if (!day || birth?.endsWith('-01-01')) return [];
  return [`d:${birth}`, `d:${day[1]}-${day[3]}-${day[2]}`];
};

/** The years of birth, give or take one; somebody of whom none is known may always be the one. */
const aroundBirth = (birth: string | null): string[] => {
  const years = birth === null ? [] : birthYears(birth);
  if (years.length === 0) return [];
  const wider = new Set(years.flatMap((year) => [year - 1, year, year + 1]));
  return [...[...wider].map(narrowing.born), narrowing.birthUnknown];
};

const together = (a: readonly string[], b: readonly string[], c: readonly string[]): Way[] =>
  a.length === 0 || b.length === 0 ? [] : [{ a, b, ...(c.length > 0 ? { c } : {}) }];

/**
 * In which ways somebody of a list may already be known: by a number of theirs, by the day of birth and one of their
 * names, by both names by sound about the same age, by first name and father's name. What is too common to mean
 * anything alone is never asked alone.
 */
export const waysOf = (traits: PersonTraits): Way[] => {
  const numbers = papers(traits);
  const given = traits.names.flatMap((name) => sounds(name.given));
  const surname = traits.names.flatMap((name) => sounds(name.surname));
  const years = aroundBirth(traits.birth);
  return [
    ...(numbers.length > 0 ? [{ a: numbers }] : []),
    ...together(days(traits.birth), [...given, ...surname], []),
    ...together(given, surname, years),
    ...together(given, sounds(traits.fatherName), years),
  ];
};
