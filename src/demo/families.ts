import type { Id } from '../core/id.ts';
import { child } from './children.ts';
import { adult, freshName } from './grown-ups.ts';
import type { Community } from './names.ts';
import { type DemoPerson, type Sex, surname } from './people.ts';
import type { Home } from './places.ts';
import type { Seed } from './seed.ts';

/** With whom the children of a family live, and who is away. */
export const structures = [
  'both',
  'mother',
  'father',
  'widow',
  'partner',
  'father-abroad',
  'parents-abroad',
  'grandparents-too',
] as const;
export type Structure = (typeof structures)[number];

/** What somebody is to somebody else, as the file of the latter has it. */
export interface Bond {
  of: Id;
  other: Id;
  relation: string;
  since: string | null;
  until: string | null;
  certainty: 'certain' | 'probable' | 'said';
  note: string;
}

export interface DemoFamily {
  key: string;
  municipality: string;
  community: Community;
  structure: Structure;
  home: Home;
  /** The oldest first. */
  children: readonly DemoPerson[];
  mother: DemoPerson | null;
  father: DemoPerson | null;
  partner: DemoPerson | null;
  grandmother: DemoPerson | null;
  grandfather: DemoPerson | null;
  bonds: readonly Bond[];
  /** Who lives under the family's roof. */
  household: readonly DemoPerson[];
}

export interface Asked {
  key: string;
  municipality: string;
  community: Community;
  structure: Structure;
  home: Home;
  /** Age and, where it matters, sex of each child on that day. */
  children: readonly { age: number; sex?: Sex }[];
  day: Temporal.PlainDate;
  greekPapers?: boolean;
}

const parentAges = (asked: Asked): { mother: number; father: number } => {
  const oldest = Math.max(...asked.children.map(({ age }) => age));
  return { mother: oldest + 21, father: oldest + 26 };
};

/** Makes a family by chance: names, births, papers, who lives with whom and what each is to the others. */
export const makeFamily = (seed: Seed, asked: Asked): DemoFamily => {
  const { community, structure } = asked;
  const family = surname(seed, community);
  const taken = new Set<string>();
  const ages = parentAges(asked);
  const name = (generation: 'parent' | 'grandparent', sex: Sex) =>
    freshName(seed, taken, community, generation, sex);
  const away = structure === 'parents-abroad' || structure === 'father-abroad';
  const abroad = { job: 'Punon në Greqi', home: null, more: { migration: ['lived-abroad'] } };
  const mother = adult(seed, asked, 'mother', {
    given: name('parent', 'female'),
    surname: family,
    sex: 'female',
    age: ages.mother + seed.between(0, 8),
    ...(structure === 'parents-abroad' ? abroad : {}),
    ...(structure === 'father' ? { home: null } : {}),
  });
  const father = adult(seed, asked, 'father', {
    given: name('parent', 'male'),
    surname: family,
    sex: 'male',
    age: ages.father + seed.between(0, 9),
    ...(away ? abroad : {}),
    ...(structure === 'mother' || structure === 'partner' ? { home: null } : {}),
    ...(structure === 'widow'
      ? {
          home: null,
          job: '',
          more: { deceased: 'yes', deceased_on: String(asked.day.year - seed.between(1, 6)) },
        }
      : {}),
  });
  const partner =
    structure === 'partner'
      ? adult(seed, asked, 'partner', {
          given: name('parent', 'male'),
          surname: surname(seed, community),
          sex: 'male',
          age: ages.mother + seed.between(1, 12),
        })
      : null;
  const old = structure === 'parents-abroad' || structure === 'grandparents-too' || seed.chance(0.2);
  const elder = (who: string, sex: Sex) =>
    adult(seed, asked, who, {
      given: name('grandparent', sex),
      surname: family,
      sex,
      age: ages.father + seed.between(24, 33),
      job: 'Pension',
    });
  const grandmother = old ? elder('grandmother', 'female') : null;
  const grandfather = old && seed.chance(0.6) ? elder('grandfather', 'male') : null;
  const last = asked.children.length - 1;
  const children = asked.children.map(({ age, sex = seed.chance(0.5) ? 'female' : 'male' }, place) => {
    const halfSibling = partner !== null && place === last && last > 0;
    return child(seed, asked, place + 1, {
      given: freshName(seed, taken, community, 'child', sex),
      surname: halfSibling ? partner.surname : family,
      sex,
      age,
      father: halfSibling ? partner.given : father.given,
      mother: mother.given,
    });
  });
  const people = { mother, father, partner, grandmother, grandfather };
  return {
    ...asked,
    ...people,
    children,
    bonds: bondsOf(structure, children, people),
    household: atHome(structure, children, people),
  };
};

type Elders = Pick<DemoFamily, 'mother' | 'father' | 'partner' | 'grandmother' | 'grandfather'>;

const atHome = (structure: Structure, children: readonly DemoPerson[], of: Elders): readonly DemoPerson[] => {
  const { mother, father, partner, grandmother, grandfather } = of;
  const adults: Readonly<Record<Structure, readonly (DemoPerson | null)[]>> = {
    both: [mother, father],
    'grandparents-too': [mother, father, grandmother, grandfather],
    mother: [mother],
    widow: [mother, grandmother],
    'father-abroad': [mother],
    father: [father],
    partner: [mother, partner],
    'parents-abroad': [grandmother, grandfather],
  };
  return [...adults[structure].filter((one) => one !== null), ...children];
};

const bondsOf = (structure: Structure, children: readonly DemoPerson[], of: Elders): readonly Bond[] => {
  const { mother, father, partner, grandmother, grandfather } = of;
  const bonds: Bond[] = [];
  const bind = (
    one: DemoPerson | null,
    other: DemoPerson | null,
    relation: string,
    more: Partial<Bond> = {},
  ) => {
    if (one && other)
      bonds.push({
        of: one.id,
        other: other.id,
        relation,
        since: null,
        until: null,
        certainty: 'certain',
        note: '',
        ...more,
      });
  };
  for (const each of children) {
    const halfSibling = partner !== null && each.surname === partner.surname;
    bind(each, mother, 'mother');
    bind(each, halfSibling ? partner : father, 'father');
    if (!halfSibling)
      bind(each, partner, 'partner-of-parent', { certainty: 'said', note: 'Bashkëjeton me nënën.' });
  }
  const [first, ...others] = children;
  for (const each of others)
    bind(first ?? null, each, partner && each.surname === partner.surname ? 'half-sibling' : 'sibling');
  const divided = partner !== null || structure === 'mother' || structure === 'father';
  bind(mother, father, divided ? 'former-spouse' : 'spouse', {
    since: String((first?.born.year ?? 2010) - 2),
    until: divided ? String((first?.born.year ?? 2010) + 4) : null,
  });
  bind(father, grandmother, 'mother');
  bind(father, grandfather, 'father');
  bind(grandmother, grandfather, 'spouse');
  return bonds;
};
