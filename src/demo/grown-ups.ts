import type { Answers } from '../core/forms/index.ts';
import type { Asked } from './families.ts';
import type { Community } from './names.ts';
import { type DemoPerson, givenName, personalNumber, phoneNumber, row, type Sex } from './people.ts';
import type { Home } from './places.ts';
import { namedId, type Seed } from './seed.ts';

export const bornAround = (day: Temporal.PlainDate, age: number, seed: Seed): Temporal.PlainDate =>
  day.subtract({ years: age }).subtract({ days: seed.between(3, 355) });

/** A name that nobody else in the family has. */
export const freshName = (
  seed: Seed,
  taken: Set<string>,
  ...of: [Community, 'child' | 'parent' | 'grandparent', Sex]
) => {
  for (let tries = 0; ; tries++) {
    const name = givenName(seed, ...of);
    if (taken.has(name) && tries < 20) continue;
    taken.add(name);
    return name;
  }
};

const jobs: Readonly<Record<Sex, readonly string[]>> = {
  male: [
    'Punë me ditë në ndërtim',
    'Pa punë',
    'Bujqësi e vogël',
    'Shofer',
    'Punë sezonale në Greqi',
    'Punëtor në fasoneri',
    'Grumbullon hekurishte',
    'Blegtori',
  ],
  female: [
    'Shtëpiake',
    'Punëtore në fasoneri',
    'Pastruese',
    'Pa punë',
    'Punon me mëditje në serra',
    'Kuzhiniere',
    'Kujdeset për të moshuar',
  ],
};

/** Somebody grown up: who they are as far as a unit writes it down. */
export const adult = (
  seed: Seed,
  asked: Asked,
  who: string,
  of: {
    given: string;
    surname: string;
    sex: Sex;
    age: number;
    job?: string;
    home?: Home | null;
    more?: Answers;
  },
): DemoPerson => {
  const born = bornAround(asked.day, of.age, seed);
  const exact = of.age < 60 && seed.chance(0.7);
  const home = of.home === undefined ? asked.home : of.home;
  return {
    id: namedId(`${asked.key}/${who}`),
    given: of.given,
    surname: of.surname,
    sex: of.sex,
    born,
    child: false,
    registration: {
      given_name: of.given,
      surname: of.surname,
      sex: of.sex,
      birth_date: exact ? born.toString() : seed.chance(0.5) ? String(born.year) : `${born.year}~`,
      ...(exact
        ? { personal_number: personalNumber(born, of.sex, seed) }
        : { personal_number_state: 'unknown' }),
      citizenship: asked.community === 'greek' ? 'albanian-and-other' : 'albanian',
      ...(asked.community === 'greek' ? { citizenship_other: 'Greke' } : {}),
      phones: seed.chance(0.75)
        ? [row('phone', 1, { phone_number: phoneNumber(seed), phone_whose: 'own' })]
        : [],
      addresses: home ? [row('address', 1, { address_place: home.place, address_street: home.street })] : [],
      occupation: of.job ?? seed.pick(jobs[of.sex]),
      ...of.more,
    },
  };
};
