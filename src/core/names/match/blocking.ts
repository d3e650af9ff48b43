import type { ReadyName, ReadyPerson, ReadyWord } from './traits.ts';

const mostNameKeys = 4;

const keysOf = (words: readonly ReadyWord[]): string[] =>
  words.slice(0, 2).flatMap((word) => word.keys.slice(0, mostNameKeys));

const yearsOf = (person: ReadyPerson): string[] => {
  if (!person.birth) return [];
  const from = Number(person.birth.earliest.slice(0, 4));
  const to = Number(person.birth.latest.slice(0, 4));
  return to - from > 4 ? [] : Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
};

/** Day and month in rising order, so that a date and the same with both swapped share a key. */
const dayKey = (person: ReadyPerson): string[] => {
  if (!person.birth?.exact || person.birth.firstOfJanuary) return [];
  const [month, day] = [person.birth.earliest.slice(5, 7), person.birth.earliest.slice(8, 10)].sort();
  return [`d:${person.birth.earliest.slice(0, 4)}${month}${day}`];
};

const nameKeys = (name: ReadyName, years: readonly string[]): string[] => {
  const given = keysOf(name.given);
  const surname = keysOf(name.surname);
  const both = given.flatMap((one) => surname.map((other) => `n:${[one, other].sort().join('|')}`));
  const withYear = [...given, ...surname].flatMap((key) => years.map((year) => `y:${key}|${year}`));
  return [...both, ...withYear];
};

/** One name and the father's: the way a child is known in a village register without birth dates. */
const fatherKeys = (name: ReadyName, father: readonly ReadyWord[]): string[] =>
  keysOf(name.given.slice(0, 1)).flatMap((one) =>
    keysOf(father.slice(0, 1)).map((other) => `f:${one}|${other}`),
  );

const longest = 2;

const addressKeys = (person: ReadyPerson): string[] => {
  const numbers = person.addressWords
    .filter((word) => /^\d+$/u.test(word))
    .sort((a, b) => b.length - a.length);
  const surnames = person.names.flatMap((name) => keysOf(name.surname));
  const numbered = numbers.slice(0, 1).flatMap((number) => surnames.map((key) => `h:${key}|${number}`));
  const long = [...new Set(person.addressWords)]
    .filter((word) => word.length > 3)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, longest)
    .sort();
  return long.length === longest ? [...numbered, `a:${long.join('|')}`] : numbered;
};

/**
 * Keys of which two records of one person share at least one, so that only records with a shared key are
 * compared: identifier, telephone ending, day of birth (also swapped), both names by sound in any order, one
 * name by sound with a year of birth, first name and father's name, the surname with the longest number of an address, the two longest words
 * of an address.
 */
export const blockingKeys = (person: ReadyPerson): string[] => {
  const years = yearsOf(person);
  return [
    ...new Set([
      ...person.identifiers.map((identifier) => `i:${identifier}`),
      ...person.phones.map((phone) => `t:${phone}`),
      ...dayKey(person),
      ...person.names.flatMap((name) => nameKeys(name, years)),
      ...person.names.flatMap((name) => fatherKeys(name, person.father)),
      ...addressKeys(person),
    ]),
  ];
};
