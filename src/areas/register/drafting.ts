import { normalise } from '../../core/names/index.ts';
import { birthYearsOf, type PersonDraft } from '../people/rules.ts';
import type { RegisterRow } from './row.ts';

const firstOf = (rows: readonly RegisterRow[], of: (row: RegisterRow) => string): string =>
  rows.map(of).find((text) => text !== '') ?? '';

const distinct = <T>(all: readonly T[], keyOf: (each: T) => string): T[] => {
  const seen = new Map<string, T>();
  for (const each of all) if (!seen.has(keyOf(each))) seen.set(keyOf(each), each);
  return [...seen.values()];
};

type OtherName = NonNullable<PersonDraft['otherNames']>[number];

const nameOf = ({ given = '', surname = '' }: OtherName): string => normalise(`${given} ${surname}`);

const otherNames = (rows: readonly [RegisterRow, ...RegisterRow[]]): OtherName[] => {
  const [main] = rows;
  const spelled: OtherName[] = rows.flatMap((row) => [
    ...(row.given || row.surname ? [{ kind: 'register', given: row.given, surname: row.surname }] : []),
    ...row.otherNames,
  ]);
  const own = nameOf({ given: main.given, surname: main.surname });
  return distinct(spelled, nameOf).filter((name) => nameOf(name) !== own && nameOf(name) !== '');
};

/**
 * The person that one row, or several rows about one child, become. The first row speaks; the others fill what it leaves
 * open and add their spellings, papers, telephones and addresses.
 */
export const draftOf = (rows: readonly [RegisterRow, ...RegisterRow[]]): PersonDraft => {
  const [main] = rows;
  const documents = distinct(
    rows.flatMap((row) => row.documents),
    (number) => number,
  );
  const numbers = distinct(rows.map((row) => row.personalNumber).filter(Boolean), (number) => number);
  const addresses = distinct(
    rows.filter(({ place, street }) => place !== '' || street !== ''),
    ({ place, street }) => `${place} ${normalise(street)}`,
  );
  return {
    given: main.given,
    surname: main.surname,
    workingLabel: main.workingLabel,
    father: firstOf(rows, (row) => row.father),
    mother: firstOf(rows, (row) => row.mother),
    sex: firstOf(rows, (row) => row.sex),
    birth: firstOf(rows, (row) => row.birth),
    personalNumber: numbers[0] ?? '',
    citizenship: firstOf(rows, (row) => row.citizenship),
    school: firstOf(rows, (row) => row.school),
    otherNames: otherNames(rows),
    documents: [...numbers.slice(1), ...documents].map((number) => ({ kind: 'other', number })),
    phones: distinct(
      rows.flatMap((row) => row.phones),
      (number) => number,
    ).map((number) => ({ number })),
    addresses: addresses.map(({ place, street }) => ({ place, street })),
  };
};

const comingOfAge = 18;

/** Whoever may still have been a child in the year of the list counts as one; an adult needs a birth that says so. */
export const isChild = (row: RegisterRow, year: number): boolean => {
  const latest = birthYearsOf(row.birth).at(-1);
  return latest === undefined || year - latest <= comingOfAge;
};
