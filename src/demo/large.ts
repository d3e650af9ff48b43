import type { CaseCommand } from '../areas/case/rules.ts';
import { type PersonCommand, registrationEdits } from '../areas/people/rules.ts';
import { diffAnswers } from '../core/forms/index.ts';
import { formOf, type Pack } from '../core/pack/pack.ts';
import { isRefusal } from '../core/refusal.ts';
import { type Beginning, beginFiles, decideBeginning } from '../server/store/begin-files.ts';
import { inTenant, type Tx } from '../server/store/context.ts';
import { takeNumbers } from '../server/store/counter.ts';
import { type Member, type Store, systemOf } from '../server/store/store.ts';
import { givenName, personalNumber, phoneNumber, surname } from './people.ts';
import { Seed } from './seed.ts';
import { advanceLarge, largeSoFar } from './store.ts';

/** The unit in which the many cases stand. */
export interface LargeUnit {
  /** The letters before its case numbers. */
  prefix: string;
  workers: readonly [Member, ...Member[]];
  head: Member;
}

const harms = ['physical', 'neglect', 'emotional', 'exploitation'] as const;
const situations = ['street-situation', 'out-of-school', 'left-behind', 'disability'] as const;
const levels = ['low', 'medium', 'high', 'immediate'] as const;
const communities = ['albanian', 'southern', 'aromanian', 'macedonian', 'roma-egyptian'] as const;
const reasons = [
  'Familja bashkëpunon; rreziqet njihen dhe ndiqen.',
  'Dhuna është përsëritur dhe fëmija ka frikë të kthehet në shtëpi.',
  'Fëmija mungon në shkollë dhe rri i pambikëqyrur gjatë ditës.',
];
const homes = [
  'Shtëpia e ngrohtë, me ushqim; fëmija ka vendin e vet.',
  'Një dhomë për gjithë familjen, e ftohtë; rrobat nuk thahen.',
  'E pastër dhe e rregullt, me pak orendi; fëmija na tregoi librat.',
];
const firstDay = new Temporal.PlainDate(2019, 1, 1);

interface Many {
  pack: Pack;
  unit: LargeUnit;
  places: readonly string[];
  today: Temporal.PlainDate;
}

/** One child and one case, short but whole: registered, opened, described, at a risk, visited. */
const oneCase = (
  { pack, unit, places, today }: Many,
  nth: number,
): readonly [Beginning, Beginning, string] => {
  const seed = new Seed(`large/${nth}`);
  const opened = firstDay.add({ days: seed.between(0, firstDay.until(today).days) });
  const id = () => seed.id(`${opened}T09:00:00Z`);
  const [person, file] = [id(), id()];
  const manager = seed.pick(unit.workers);
  const sex = seed.chance(0.5) ? 'female' : 'male';
  const born = today.subtract({ days: seed.between(30, 6500) });
  const community = seed.pick(communities);
  const place = seed.pick(places);
  const form = (code: string) => ({ form: code, version: formOf(pack, code)?.version ?? 1 });
  const register: PersonCommand = { id: id(), kind: 'person.register', child: true };
  const identify: PersonCommand = {
    id: id(),
    kind: 'record.open',
    record: id(),
    ...form('registration'),
    edits: registrationEdits({
      given: givenName(seed, community, 'child', sex),
      surname: surname(seed, community),
      father: givenName(seed, community, 'parent', 'male'),
      mother: givenName(seed, community, 'parent', 'female'),
      sex,
      birth: born.toString(),
      personalNumber: personalNumber(born, sex, seed),
      phones: [{ number: phoneNumber(seed), whose: '', safeTimes: '' }],
      addresses: [{ place }],
    }),
  };
  const open: CaseCommand = {
    id: id(),
    kind: 'case.open',
    child: person,
    manager: manager.id,
    agency: manager.agency,
    supervisor: { member: unit.head.id, agency: unit.head.agency },
    from: 'concern',
    concern: null,
    openedOn: opened.toString(),
    place,
  };
  const describe: CaseCommand = {
    id: id(),
    kind: 'case.describe',
    harms: [...seed.some(harms, seed.between(1, 2))],
    situations: [...seed.some(situations, seed.between(0, 2))],
  };
  const decide: CaseCommand = {
    id: id(),
    kind: 'risk.decide',
    level: seed.pickUsual(levels),
    reasons: seed.pick(reasons),
    proposed: null,
    record: null,
  };
  const seen = Array.from({ length: seed.between(3, 7) }, (): CaseCommand => {
    const on = opened.add({ days: seed.between(0, opened.until(today).days) });
    return {
      id: id(),
      kind: 'record.open',
      record: id(),
      ...form('visit'),
      edits: [
        ...diffAnswers(
          {},
          {
            contact_kind: 'visit',
            happened_on: on.toString(),
            child_seen: seed.chance(0.8) ? 'yes' : 'no',
            home_seen: seed.pick(homes),
          },
        ),
      ],
    };
  });
  return [
    { file: { kind: 'person', id: person }, commands: [register, identify] },
    { file: { kind: 'case', id: file }, commands: [open, describe, decide, ...seen] },
    opened.toString().slice(0, 4),
  ];
};

/** Case numbers for a batch, taken year by year in the transaction that uses them. */
const numbersFor = async (tx: Tx, prefix: string, years: readonly string[]): Promise<readonly string[]> => {
  const next = new Map<string, number>();
  for (const [year, some] of Map.groupBy(years, (one) => one))
    next.set(year, (await takeNumbers(tx, `case-${year}`, some.length)) - some.length);
  return years.map((year) => {
    const number = (next.get(year) ?? 0) + 1;
    next.set(year, number);
    return `${prefix}-${year}-${String(number).padStart(4, '0')}`;
  });
};

const batch = 200;

/**
 * Brings the unit to so many cases of the large demonstration, through the rules, sealed and indexed as all others.
 * It streams: each batch is one transaction, and whoever starts it again goes on where it ended.
 */
export const loadLarge = async (
  store: Store,
  pack: Pack,
  unit: LargeUnit,
  cases: number,
  told: (soFar: number) => void,
): Promise<void> => {
  const now = store.now();
  const places = pack.places.flatMap(({ code, kind }) => (kind === 'village' ? [code] : []));
  const many = { pack, unit, places, today: Temporal.PlainDate.from(now.slice(0, 10)) };
  const [author] = unit.workers;
  const within = systemOf(author);
  let done = await inTenant(store.system, within, largeSoFar);
  while (done < cases) {
    const from = done;
    const some = Array.from({ length: Math.min(batch, cases - from) }, (_, n) => oneCase(many, from + n));
    await inTenant(store.system, within, async (tx) => {
      if ((await advanceLarge(tx, some.length)) !== from + some.length)
        throw new Error('Another process loads the large demonstration.');
      const numbers = await numbersFor(
        tx,
        unit.prefix,
        some.map(([, , year]) => year),
      );
      const taken = some.flatMap(([person, file], n) =>
        [person, { ...file, number: numbers[n] ?? '' }].map((one) => {
          const took = decideBeginning(store, author, one, now);
          if (isRefusal(took)) throw new Error(JSON.stringify(took));
          return took;
        }),
      );
      await beginFiles(tx, author, taken);
    });
    done += some.length;
    told(done);
  }
};
