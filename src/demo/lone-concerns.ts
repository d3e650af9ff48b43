import { receiptFrom } from '../areas/concern/receipt.ts';
import type { Row } from '../core/forms/index.ts';
import type { KeyRing } from '../server/keys/key-ring.ts';
import { municipalityId } from '../server/start/found.ts';
import type { Member } from '../server/store/store.ts';
import { inform, namedInConcern, secure, takeDown } from './chapters/concern.ts';
import { latest, minutesAfter } from './days.ts';
import { type Ground, units } from './ground.ts';
import type { Community } from './names.ts';
import { givenName, row, surname } from './people.ts';
import { namedId, Seed } from './seed.ts';
import { tell } from './tell.ts';
import { type ThemeCode, themes } from './themes/index.ts';
import type { Theme } from './themes/theme.ts';
import { decisions } from './words/decisions.ts';
import { Writing } from './writing.ts';

type Day = Temporal.PlainDate;
export type Fate = 'new' | 'advice-given' | 'passed-on' | 'no-ground' | 'known-already';

export interface LoneConcern {
  key: string;
  municipality: string;
  theme: ThemeCode;
  /** How many hours ago it was told. */
  hoursAgo: number;
  fate: Fate;
  public: boolean;
  immediate?: boolean;
  /** The case of a child that is known already. */
  caseId?: string;
}

const kin = { nominative: 'nëna', genitive: 'nënës', accusative: 'nënën', sex: 'female' as const };
const suspect = { nominative: 'babai', genitive: 'babait', accusative: 'babanë', sex: 'male' as const };

/** What the public page offers to tick, for what the unit calls by more words. */
const ticked = (harms: readonly string[]): readonly string[] => {
  const known: readonly string[] = [
    'physical-violence',
    'sexual-violence',
    'psychological-violence',
    'neglect-physical',
    'neglect-supervision',
    'witness-domestic-violence',
    'labour-street',
    'child-marriage',
    'online-abuse',
    'bullying',
    'self-harm',
  ];
  const found = harms.filter((harm) => known.includes(harm));
  return found.length > 0 ? found : ['other'];
};

/** The code by which the reporter of a public concern comes back; the same in every demonstration. */
export const demoReceipt = (key: string, municipality: string): string =>
  receiptFrom(municipality.slice(0, 3).toUpperCase(), new Seed(`receipt/${key}`).bytes(12));

class Lone extends Writing {
  readonly of: LoneConcern;
  readonly by: Member;
  readonly about: Parameters<typeof tell>[1];
  readonly theme: Theme;
  readonly place: string;
  readonly street: string;
  readonly child: { given: string; surname: string; sex: string; age: number };

  constructor(ground: Ground, of: LoneConcern) {
    super(ground, new Seed(`concern/${of.key}`));
    const { seed } = this;
    this.of = of;
    const unit = units[of.municipality];
    this.by = ground.member(seed.pick(unit?.workers ?? []));
    this.theme = themes[of.theme];
    const community: Community = seed.pick(['albanian', 'southern', 'southern']);
    const home = ground.homes.in(of.municipality, community, seed);
    this.place = home.place;
    this.street = home.street;
    const sex = this.theme.sex ?? seed.pick(['female', 'male'] as const);
    this.child = {
      given: givenName(seed, community, 'child', sex),
      surname: surname(seed, community),
      sex,
      age: seed.between(...this.theme.ages),
    };
    this.about = { sex, carer: kin, suspect, place: home.name };
  }

  get file() {
    return { kind: 'concern' as const, id: namedId(`concern/${this.of.key}`) };
  }

  /** Citizens write at every hour; people come to the office, and call, when somebody is there. */
  get receivedAt(): string {
    const { days } = this.ground;
    const told = days.now.subtract({ hours: this.of.hoursAgo, minutes: 7 });
    if (this.of.public || this.of.immediate || (told.hour >= 8 && told.hour < 17))
      return told.toInstant().toString({ fractionalSecondDigits: 3 });
    const day = told.toPlainDate().subtract({ days: told.hour < 8 ? 1 : 0 });
    return days.at(days.workedBy(day), 9 * 60 + (this.of.hoursAgo % 400), new Seed(this.of.key));
  }

  get receivedOn(): Day {
    return this.ground.days.dayOf(this.receivedAt);
  }

  get children(): readonly Row[] {
    return [namedInConcern(1, this.child)];
  }

  say(ways: readonly string[]): string {
    return tell(this.seed.pick(ways), this.about);
  }
}

const fromPublic = (lone: Lone, keys: Pick<KeyRing, 'digest'>): void => {
  const { of, seed, theme, child } = lone;
  const receipt = keys.digest(
    municipalityId(of.municipality),
    'receipt',
    demoReceipt(of.key, of.municipality),
  );
  lone.fill({
    by: null,
    at: lone.receivedAt,
    file: lone.file,
    form: 'public-concern',
    complete: false,
    answers: {
      immediate_danger: of.immediate ? 'yes' : seed.pick(['no', 'unknown']),
      words_said: lone.say(theme.told),
      harms: ticked(theme.harms),
      children: [row('child', 1, { child_given_name: child.given, child_age: child.age })],
      where_place: lone.place,
      where_detail: lone.street,
      source: seed.pick(['neighbour', 'anonymous-citizen', 'relative', 'school']),
    },
    before: [
      {
        file: lone.file,
        command: {
          kind: 'concern.receive',
          channel: 'public',
          receivedAt: lone.receivedAt,
          language: 'sq',
          anonymous: true,
          receipt,
        },
      },
    ],
    along: [
      {
        file: lone.file,
        command: {
          kind: 'concern.describe',
          immediate: of.immediate ?? false,
          harms: ticked(theme.harms),
          place: lone.place,
        },
      },
    ],
  });
};

const fromPerson = (lone: Lone): void => {
  const { of, seed, theme } = lone;
  const [source, channel] = seed.pick(theme.reports);
  takeDown(lone, {
    file: lone.file,
    by: lone.by,
    receivedAt: lone.receivedAt,
    writtenAt: minutesAfter(lone.receivedAt, seed.between(3, 6)),
    source: source ?? 'other',
    channel: channel ?? 'other',
    words: lone.say(theme.told),
    harms: theme.harms,
    situations: theme.situations,
    place: lone.place,
    street: lone.street,
    immediate: of.immediate ? 'Fëmija është vetëm me personin e dyshuar tani.' : null,
    injured: theme.usual.signs.includes('injury'),
    suspect: null,
    children: lone.children,
    secret: seed.chance(0.5),
  });
};

const reasons: Readonly<Record<Exclude<Fate, 'new'>, readonly string[]>> = {
  'advice-given': decisions.advice,
  'passed-on': decisions.passedOn,
  'no-ground': decisions.noGround,
  'known-already': decisions.known,
};

const decide = (lone: Lone, fate: Exclude<Fate, 'new'>, at: string): void => {
  const { of, seed, by, ground } = lone;
  const institution = seed.pick(['korce-health', 'korce-education', 'korce-social-services', 'korce-police']);
  lone.act(
    by,
    at,
    {
      file: lone.file,
      command: {
        kind: 'concern.triage',
        outcome: fate,
        reason: seed.pick(reasons[fate]),
        immediate: false,
        case: of.caseId ?? null,
        institution: fate === 'passed-on' ? ground.agencyFor(of.municipality, institution) : null,
      },
    },
    ...(of.caseId
      ? [
          {
            file: { kind: 'case' as const, id: of.caseId },
            command: { kind: 'case.attach-concern', concern: lone.file.id },
          },
        ]
      : []),
  );
};

const talk = (lone: Lone, from: string): void => {
  const { seed, by, file } = lone;
  const later = (hours: number) => minutesAfter(from, hours * 60);
  const past = (at: string) => Date.parse(at) < lone.ground.days.now.epochMilliseconds;
  const [replied, added, again] = [later(1), later(seed.between(3, 30)), later(seed.between(34, 60))];
  if (past(replied))
    lone.act(by, replied, { file, command: { kind: 'concern.reply', text: seed.pick(decisions.replies) } });
  if (past(added) && seed.chance(0.7)) {
    lone.act(null, added, { file, command: { kind: 'concern.add-words', text: seed.pick(decisions.added) } });
    if (past(again) && seed.chance(0.6))
      lone.act(by, again, { file, command: { kind: 'concern.reply', text: decisions.replies[2] } });
  }
};

/** A concern that became no case of its own: it waits, or was decided in another way. */
export const tellLone = (ground: Ground, keys: Pick<KeyRing, 'digest'>, of: LoneConcern): Writing => {
  const lone = new Lone(ground, of);
  const { seed } = lone;
  if (of.public) fromPublic(lone, keys);
  else fromPerson(lone);
  if (of.fate === 'new') {
    if (of.immediate && of.hoursAgo > 3) secure(lone, lone, minutesAfter(lone.receivedAt, 50));
    if (of.public && of.hoursAgo > 8) talk(lone, minutesAfter(lone.receivedAt, 60));
    return lone;
  }
  const { days } = ground;
  const next = days.working(lone.receivedOn, seed.chance(0.2) ? 2 : 1);
  const office = days.officeHour(seed.chance(0.3) ? days.workedFrom(lone.receivedOn) : next, seed);
  const decidedAt = latest(office, minutesAfter(lone.receivedAt, seed.between(30, 90)));
  decide(lone, of.fate, decidedAt);
  if (of.public) talk(lone, decidedAt);
  const told = days.working(days.dayOf(decidedAt), seed.between(1, 5));
  if (Temporal.PlainDate.compare(told, days.today) < 0 && seed.chance(0.75))
    inform(lone, lone, latest(days.officeHour(told, seed), minutesAfter(decidedAt, 10)));
  return lone;
};
