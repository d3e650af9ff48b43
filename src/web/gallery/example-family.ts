import { type Household, householdRules, type PersonFile, personRules } from '../../areas/people/rules.ts';
import type { Entry, FileKind } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { now } from './example-cases.ts';

const idOf = (number: number): string => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
let last = 0;

const entry = (kind: FileKind, file: string, seq: number, what: string, body: unknown): Entry => {
  last += 1;
  return {
    id: idOf(900_000 + last),
    municipality: idOf(1),
    file: { kind, id: file },
    seq,
    kind: what,
    version: 1,
    section: 'family',
    author: idOf(2),
    agency: idOf(3),
    device: 'gallery',
    occurredAt: null,
    recordedAt: now,
    body,
  };
};

interface Somebody {
  key: string;
  given: string;
  surname: string;
  sex: 'male' | 'female' | '';
  birth?: string;
  deceased?: boolean;
  /** What others are to them: `relation key`, with `!` for what has ended. */
  kin?: readonly string[];
}

/** Invented, for looking at. */
const family: readonly Somebody[] = [
  {
    key: 'arta',
    given: 'Arta',
    surname: 'Çela',
    sex: 'female',
    birth: '2014-05-03',
    kin: [
      'mother mum',
      'father dad',
      'alleged-perpetrator ylli',
      'uncle-aunt uncle',
      'cousin cousin',
      'neighbour neighbour',
      'teacher teacher',
      'grandparent gran',
    ],
  },
  {
    key: 'ben',
    given: 'Beni',
    surname: 'Çela',
    sex: 'male',
    birth: '2010',
    kin: ['mother mum', 'father dad'],
  },
  {
    key: 'twin',
    given: 'Dea',
    surname: 'Çela',
    sex: 'female',
    birth: '2017-02-02',
    kin: ['mother mum', 'father dad'],
  },
  {
    key: 'twin2',
    given: 'Dion',
    surname: 'Çela',
    sex: 'male',
    birth: '2017-02-02',
    kin: ['mother mum', 'father dad', 'foster-parent carer'],
  },
  {
    key: 'half',
    given: 'Noel',
    surname: 'Prifti',
    sex: 'male',
    birth: '2021',
    kin: ['mother mum', 'father ylli'],
  },
  {
    key: 'mum',
    given: 'Mirela',
    surname: 'Hoxha',
    sex: 'female',
    birth: '1988',
    kin: ['father mgrand', 'mother mgran', 'former-spouse dad', 'spouse ylli'],
  },
  {
    key: 'dad',
    given: 'Petraq',
    surname: 'Çela',
    sex: 'male',
    birth: '1985~',
    kin: ['father grand', 'mother gran'],
  },
  { key: 'ylli', given: 'Ylli', surname: 'Prifti', sex: 'male', birth: '1980' },
  { key: 'grand', given: 'Sotir', surname: 'Çela', sex: 'male', birth: '1955', deceased: true },
  { key: 'gran', given: 'Vasilika', surname: 'Çela', sex: 'female', birth: '1957' },
  { key: 'mgrand', given: 'Agim', surname: 'Hoxha', sex: 'male', birth: '1950' },
  { key: 'mgran', given: 'Fatime', surname: 'Hoxha', sex: 'female', birth: '1958' },
  {
    key: 'uncle',
    given: 'Ilir',
    surname: 'Çela',
    sex: 'male',
    birth: '1983',
    kin: ['father grand', 'mother gran'],
  },
  {
    key: 'aunt',
    given: 'Elona',
    surname: 'Hoxha',
    sex: 'female',
    birth: '1992',
    kin: ['father mgrand', 'mother mgran'],
  },
  {
    key: 'cousin',
    given: 'Ina',
    surname: 'Çela',
    sex: 'female',
    birth: '2012',
    kin: ['father uncle', 'mother unknown'],
  },
  { key: 'carer', given: 'Drita', surname: 'Leka', sex: 'female', birth: '1975' },
  { key: 'neighbour', given: 'Pandi', surname: 'Zyka', sex: 'male', birth: '1970' },
  { key: 'teacher', given: 'Besa', surname: 'Gjini', sex: 'female', birth: '1979' },
];

/** Whoever has no file here has one that is closed to the reader. */
const person = (key: string): string => {
  const at = family.findIndex((each) => each.key === key);
  return idOf(at < 0 ? 199 : 100 + at);
};

const fileOf = (somebody: Somebody): PersonFile => {
  const { key, given, surname, sex, birth, deceased, kin = [] } = somebody;
  const id = person(key);
  const answers = Object.entries({
    given_name: given,
    surname,
    sex,
    birth_date: birth ?? '',
    deceased: deceased ? 'yes' : '',
  });
  const of = { record: idOf(500 + family.indexOf(somebody)), form: 'registration', version: 1 };
  const told = (kind: string, body: unknown, seq: number) => entry('person', id, seq, kind, body);
  return fold(personRules, { kind: 'person', id }, [
    told('person.registered', { child: (birth ?? '') > '2008' }, 1),
    told('record.opened', of, 2),
    told(
      'record.edited',
      {
        ...of,
        edits: answers.filter(([, now_]) => now_).map(([field, now_]) => ({ field, saw: [], now: now_ })),
      },
      3,
    ),
    ...kin.map((told_, at) => {
      const [relation = '', other = ''] = told_.split(' ');
      const who = { relationship: idOf(10_000 + family.indexOf(somebody) * 100 + at), other: person(other) };
      const rest = { since: null, until: null, certainty: 'certain', note: '' };
      return told('relationship.stated', { ...who, relation, ...rest }, 4 + at);
    }),
  ]);
};

const home = (number: number, members: readonly string[]): Household => {
  const id = idOf(800 + number);
  return fold(householdRules, { kind: 'household', id }, [
    entry('household', id, 1, 'household.formed', { label: '', place: null, street: '', since: null }),
    ...members.map((key, at) =>
      entry('household', id, 2 + at, 'household.joined', { person: person(key), since: null }),
    ),
  ]);
};

export const exampleFamily = {
  child: person('arta'),
  people: family.map(fileOf),
  households: [home(1, ['arta', 'ben', 'twin']), home(2, ['mum', 'ylli'])],
};
