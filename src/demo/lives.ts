import type { Answers } from '../core/forms/index.ts';
import { allot, type CaseAsked } from './allotment.ts';
import { afterwards } from './chapters/afterwards.ts';
import { KnownPeople } from './chapters/beginning.ts';
import type { Standing } from './chapters/rounds.ts';
import { type DemoFamily, makeFamily } from './families.ts';
import { type Times, timesOf } from './gathering.ts';
import type { Ground } from './ground.ts';
import { type LifePlan, live } from './life.ts';
import type { DemoPerson, Sex } from './people.ts';
import { inGreekPapers } from './people.ts';
import { namedId, Seed } from './seed.ts';
import { Tale } from './tale.ts';
import { themes } from './themes/index.ts';
import type { Theme } from './themes/theme.ts';

/** A family with the cases of its children, ready to be told. */
interface Household {
  asked: CaseAsked;
  times: Times;
  family: DemoFamily;
  known: KnownPeople;
}

interface ChildAsked {
  age: number;
  sex?: Sex;
}

/** Where brothers and sisters come in who have no case of their own, so that the county has its three hundred children. */
const childrenInAll = 300;
/** Only where somebody has been to the family are its other children written down. */
const isMet = ({ stage, childOf }: CaseAsked): boolean => stage !== 'initial' && childOf === undefined;

const municipalities = ['korce', 'devoll', 'kolonje', 'maliq', 'pogradec', 'pustec'] as const;

const hasOwnChildren = ({ childOf, municipality }: CaseAsked): boolean =>
  childOf === undefined || municipality !== 'korce';

/** How many brothers and sisters without a case each family has, drawn until the number is full. */
const extraSiblings = (all: readonly CaseAsked[]): ReadonlyMap<string, number> => {
  const named = all.filter(hasOwnChildren).reduce((sum, { siblingCases }) => sum + siblingCases, 0);
  const seed = new Seed('siblings');
  const extra = new Map<string, number>();
  const open = seed.shuffled(all.filter(isMet).filter(({ theme }) => theme !== 'abandonment'));
  for (let left = childrenInAll - named, at = 0; left > 0; left--, at++) {
    const { key } = open[at % open.length] ?? { key: '' };
    extra.set(key, (extra.get(key) ?? 0) + 1);
  }
  return extra;
};

const agesOf = (seed: Seed, asked: CaseAsked, theme: Theme, extra: number): readonly ChildAsked[] => {
  const [from, to] = theme.ages;
  const age = asked.age ?? seed.between(from, to);
  const sex = asked.sex ?? theme.sex;
  const child: ChildAsked = { age, ...(sex ? { sex } : {}) };
  const others = Array.from({ length: asked.siblingCases - 1 + extra }, (_, n) => {
    const step = (n + 1) * seed.between(1, 3);
    const older = age + step;
    const wanted = seed.chance(0.5) && older < 17 ? older : age - step;
    return { age: Math.max(0, wanted) };
  });
  return [child, ...others];
};

/** The children in the order of their ages; the first of those asked for keeps the case. */
const familyOf = (ground: Ground, asked: CaseAsked, day: Temporal.PlainDate, extra: number): DemoFamily => {
  const seed = new Seed(`family/${asked.childOf ?? asked.key}`);
  const theme = themes[asked.theme];
  const children = agesOf(seed, asked, theme, extra);
  const structure = asked.structure ?? seed.pick(theme.structures);
  const home = ground.homes.in(asked.municipality, asked.community, new Seed(`home/${asked.key}`));
  return makeFamily(seed, {
    key: `family/${asked.key}`,
    municipality: asked.municipality,
    community: asked.community,
    structure,
    home,
    children,
    day,
    ...(asked.greekPapers ? { greekPapers: true } : {}),
  });
};

const standings: readonly Standing[] = [
  'due-this-week',
  'due-this-week',
  'due-this-week',
  'kept',
  'kept',
  'kept',
  'overdue',
  'overdue',
  'due-today',
];
const trends = ['improving', 'improving', 'improving', 'steady', 'steady', 'worsening'] as const;

/** Births that nobody knows to the day, here and there. */
const doubts = (seed: Seed, child: DemoPerson): Answers => {
  if (!seed.chance(0.07)) return {};
  const { year, month } = child.born;
  const two = (number: number) => String(number).padStart(2, '0');
  const birth = seed.pick([
    `${year}?`,
    `${year}~`,
    `${year}-${two(month)}`,
    `${year}-${two(Math.min(month, 8))}/${year}-${two(Math.min(month, 8) + 4)}`,
  ]);
  return {
    birth_date: birth,
    birth_estimated_by: seed.pick(['family', 'worker', 'doctor']),
    personal_number: null,
  };
};

const greek = (asked: CaseAsked, child: DemoPerson): Answers => {
  const name = asked.greekPapers ? inGreekPapers(child) : null;
  return name ? { other_names: [name] } : {};
};

const planOf = (
  seed: Seed,
  { asked, times, known }: Household,
  child: DemoPerson,
  place: number,
): LifePlan => {
  const first = place === 0;
  return {
    stage: asked.stage,
    gaps: times.gaps,
    from: first ? 'concern' : 'outreach',
    trend: seed.pick(trends),
    standing: seed.pick(standings),
    ended: times.ended,
    known,
    special: { ...doubts(seed, child), ...greek(asked, child), ...asked.special?.(child.born) },
    ...(asked.stage === 'initial' && seed.chance(0.6) ? { untouched: true } : {}),
    ...asked.plan,
  };
};

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one;

/** The case of one child of a household; brothers and sisters follow some days after the first. */
const taleOf = (ground: Ground, household: Household, child: DemoPerson, place: number): Tale => {
  const { asked, times, family } = household;
  const key = place === 0 ? asked.key : `${asked.key}-${place + 1}`;
  const seed = new Seed(`life/${key}`);
  const { days } = ground;
  const asPlanned = place === 0 ? times.opened : days.working(times.opened, 4 + place * 3);
  const since = household.known.since(child);
  const openedOn = since === null ? asPlanned : later(asPlanned, days.working(days.dayOf(since), 1));
  const tale = new Tale(ground, seed, {
    file: { kind: 'case', id: namedId(`case/${key}`) },
    family,
    child,
    theme: themes[asked.theme],
    grave: asked.grave ?? seed.chance(0.3),
    manager: asked.manager,
    openedOn,
  });
  const ended = times.ended && days.working(times.ended, place * 2);
  const plan = { ...planOf(seed, household, child, place), ended };
  live(tale, plan);
  afterwards(tale, place === 0 ? asked.kind : null, { ended });
  return tale;
};

/** The lives of one municipality. */
export interface Told {
  municipality: string;
  tales: readonly Tale[];
}

/** A child that had a case before keeps family and file; another municipality writes its own. */
const sharedWith = (households: ReadonlyMap<string, Household>, asked: CaseAsked): Household | undefined => {
  const before = asked.childOf === undefined ? undefined : households.get(asked.childOf);
  return before?.asked.municipality === asked.municipality ? before : undefined;
};

/** The family of a case; one that came from another municipality is the same family, written down there anew. */
const familyAnew = (
  ground: Ground,
  asked: CaseAsked,
  all: readonly CaseAsked[],
  extra: ReadonlyMap<string, number>,
): DemoFamily => {
  const { structure, community, ...first } = all.find(({ key }) => key === asked.childOf) ?? asked;
  const same = { ...asked, community, ...(structure ? { structure } : {}) };
  const day = timesOf(ground.days, { ...first, community }).opened;
  return familyOf(ground, same, day, extra.get(asked.key) ?? 0);
};

/** Tells the lives of all municipalities: three hundred children in two hundred and twenty cases. */
export const tellAll = (ground: Ground): readonly Told[] => {
  const asked = municipalities.map((municipality) => ({ municipality, cases: allot(municipality) }));
  const all = asked.flatMap(({ cases }) => cases);
  const extra = extraSiblings(all);
  return asked.map(({ municipality, cases }) => {
    const households = new Map<string, Household>();
    const tales = cases.flatMap((one) => {
      const times = timesOf(ground.days, one);
      const before = sharedWith(households, one);
      const household: Household = before
        ? { ...before, asked: one, times }
        : {
            asked: one,
            times,
            known: new KnownPeople(),
            family: familyAnew(ground, one, all, extra),
          };
      households.set(one.key, household);
      return household.family.children
        .slice(0, one.siblingCases)
        .map((child, place) => taleOf(ground, household, child, place));
    });
    return { municipality, tales };
  });
};
