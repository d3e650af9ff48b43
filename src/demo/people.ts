import type { Answers, Row } from '../core/forms/index.ts';
import type { Id } from '../core/id.ts';
import { checkLetter } from '../core/names/personal-number.ts';
import {
  type Community,
  childNames,
  grandparentNames,
  greekSpelling,
  ownNames,
  parentNames,
  surnames,
} from './names.ts';
import type { Seed } from './seed.ts';

export type Sex = 'female' | 'male';
type Generation = 'child' | 'parent' | 'grandparent';

/** Somebody of the demonstration: who they are, and what their registration says. */
export interface DemoPerson {
  id: Id;
  given: string;
  surname: string;
  sex: Sex;
  /** The true day, which the file may not know. */
  born: Temporal.PlainDate;
  child: boolean;
  /** What the registration form is filled in with. */
  registration: Answers;
}

const lists = { child: childNames, parent: parentNames, grandparent: grandparentNames };

export const givenName = (seed: Seed, community: Community, generation: Generation, sex: Sex): string => {
  const own = ownNames[community]?.[sex];
  return own && seed.chance(0.5) ? seed.pick(own) : seed.pickUsual(lists[generation][sex]);
};

export const surname = (seed: Seed, community: Community): string => seed.pickUsual(surnames[community]);

const decades = 'GHIJKLM';

/** A personal number of the right shape. Its serial lies far above those of any day, so that it is nobody's. */
export const personalNumber = (born: Temporal.PlainDate, sex: Sex, seed: Seed): string => {
  const decade = decades[Math.floor((born.year - 1960) / 10)] ?? 'F';
  const month = String(born.month + (sex === 'female' ? 50 : 0)).padStart(2, '0');
  const nine = `${decade}${born.year % 10}${month}${String(born.day).padStart(2, '0')}${seed.between(900, 999)}`;
  return nine + checkLetter(nine);
};

/** A mobile number with a beginning that no operator gives. */
export const phoneNumber = (seed: Seed): string =>
  `069 00${seed.between(0, 9)} ${String(seed.between(0, 9999)).padStart(4, '0')}`;

/** A row of a repeat; its place keeps the order in which people wrote. */
export const row = (repeat: string, place: number, answers: Answers): Row => {
  const { id: _, ...given } = answers;
  return { ...given, id: `${repeat}-${String(place).padStart(2, '0')}` };
};

/** The name as Greek papers have it, where people of the border know how it is written there. */
export const inGreekPapers = ({
  given,
  surname: family,
}: Pick<DemoPerson, 'given' | 'surname'>): Row | null => {
  const [first, last] = [greekSpelling[given], greekSpelling[family]];
  if (!first && !last) return null;
  return row('name', 1, {
    name_kind: 'greek-papers',
    other_given_name: first?.[0] ?? given,
    other_surname: last?.[0] ?? family,
    name_source: `Leje qëndrimi greke; me shkronja latine “${first?.[1] ?? given} ${last?.[1] ?? family}”`,
  });
};

/** Whole years of age on a day. */
export const ageOn = (born: Temporal.PlainDate, day: Temporal.PlainDate): number =>
  born.until(day, { largestUnit: 'years' }).years;
