import type { Row } from '../core/forms/index.ts';
import type { Asked, Structure } from './families.ts';
import { bornAround } from './grown-ups.ts';
import { type DemoPerson, inGreekPapers, personalNumber, phoneNumber, row, type Sex } from './people.ts';
import { namedId, type Seed } from './seed.ts';

const aids = [
  ['none'],
  ['economic-aid'],
  ['economic-aid'],
  ['none'],
  ['baby-bonus'],
  ['disability-allowance'],
  ['unemployment'],
];
const safeTimes = [
  'Pas orës 16:00; nëse përgjigjet dikush tjetër, themi që telefonojmë nga shkolla.',
  'Vetëm paradite, kur është vetëm në shtëpi.',
  'Në çdo orë.',
  'Mos telefononi natën; më mirë me mesazh.',
];

const phonesOf = (asked: Asked, seed: Seed): readonly Row[] => {
  const whose =
    asked.structure === 'father' ? 'father' : asked.structure === 'parents-abroad' ? 'guardian' : 'mother';
  return seed.chance(0.85)
    ? [
        row('phone', 1, {
          phone_number: phoneNumber(seed),
          phone_whose: whose,
          phone_safe_times: seed.pick(safeTimes),
        }),
      ]
    : [];
};

const livesWith: Readonly<Record<Structure, string>> = {
  both: 'both-parents',
  'grandparents-too': 'both-parents',
  mother: 'mother',
  widow: 'mother',
  'father-abroad': 'mother',
  father: 'father',
  partner: 'parent-and-partner',
  'parents-abroad': 'grandparents',
};
const parentsAre: Readonly<Record<Structure, readonly string[]>> = {
  both: ['together'],
  'grandparents-too': ['together'],
  mother: ['separated'],
  father: ['separated'],
  widow: ['father-died'],
  partner: ['separated'],
  'father-abroad': ['together', 'parent-abroad'],
  'parents-abroad': ['together', 'parent-abroad'],
};
const moved: Readonly<Record<Structure, readonly string[]>> = {
  both: ['none'],
  'grandparents-too': ['none'],
  mother: ['none'],
  father: ['none'],
  widow: ['none'],
  partner: ['moved-inside'],
  'father-abroad': ['parent-abroad'],
  'parents-abroad': ['both-parents-abroad'],
};

/** A child as its registration has it; what is special about some is written over it later. */
export const child = (
  seed: Seed,
  asked: Asked,
  place: number,
  of: { given: string; surname: string; sex: Sex; age: number; father: string; mother: string },
): DemoPerson => {
  const born = bornAround(asked.day, of.age, seed);
  const greek = asked.greekPapers ? inGreekPapers(of) : null;
  return {
    id: namedId(`${asked.key}/child-${place}`),
    given: of.given,
    surname: of.surname,
    sex: of.sex,
    born,
    child: true,
    registration: {
      given_name: of.given,
      surname: of.surname,
      father_name: of.father,
      mother_name: of.mother,
      sex: of.sex,
      birth_date: born.toString(),
      birth_place: asked.greekPapers && seed.chance(0.5) ? 'greece-kastoria' : asked.home.place,
      birth_registration: 'registered-certificate',
      personal_number: personalNumber(born, of.sex, seed),
      citizenship: 'albanian',
      other_names: greek ? [greek] : [],
      phones: phonesOf(asked, seed),
      addresses: [row('address', 1, { address_place: asked.home.place, address_street: asked.home.street })],
      lives_with: livesWith[asked.structure],
      parents_situation: parentsAre[asked.structure],
      guardian_basis: asked.structure === 'parents-abroad' ? 'de-facto' : 'parent',
      migration: moved[asked.structure],
      economic_aid: seed.pick(aids),
    },
  };
};
