import type { FileRef } from '../core/chronology/entry.ts';
import type { Id } from '../core/id.ts';
import type { RiskLevel } from '../core/pack/procedure-schema.ts';
import type { Member } from '../server/store/store.ts';
import type { Offered } from './across.ts';
import { Cursor, latest, minutesAfter } from './days.ts';
import type { DemoFamily } from './families.ts';
import { type Ground, partners, units } from './ground.ts';
import { ageOn, type DemoPerson } from './people.ts';
import type { Seed } from './seed.ts';
import type { Act } from './stage.ts';
import { type About, aboutChild, tell } from './tell.ts';
import type { Theme, Ticked, Ways } from './themes/theme.ts';
import { Writing } from './writing.ts';

type Day = Temporal.PlainDate;

export interface TaleOf {
  file: FileRef;
  family: DemoFamily;
  child: DemoPerson;
  theme: Theme;
  grave: boolean;
  manager: string;
  openedOn: Day;
}

/** One child's case while it is told: who is in it, and the pen with which it is written. */
export class Tale extends Writing {
  readonly file: FileRef;
  readonly family: DemoFamily;
  readonly child: DemoPerson;
  readonly theme: Theme;
  readonly ticked: Ticked;
  readonly grave: boolean;
  readonly about: About;
  readonly municipality: string;
  readonly manager: Member;
  readonly head: Member;
  readonly openedOn: Day;
  readonly cursor: Cursor;
  /** Who of the institutions has come into the circle. */
  readonly #called = new Map<string, string>();
  readonly team = new Map<string, Member>();
  /** The protection measures of the case. */
  readonly measures: Id[] = [];
  /** To whom the case was offered. */
  readonly offers: Offered[] = [];
  /** The levels of risk that were decided, the latest last. */
  readonly risk: { day: Day; level: RiskLevel }[] = [];

  constructor(ground: Ground, seed: Seed, of: TaleOf) {
    super(ground, seed);
    this.file = of.file;
    this.family = of.family;
    this.child = of.child;
    this.theme = of.theme;
    this.grave = of.grave;
    this.ticked = of.grave ? { ...of.theme.usual, ...of.theme.grave } : of.theme.usual;
    this.about = aboutChild(of.family, of.child);
    this.municipality = of.family.municipality;
    this.manager = ground.member(of.manager);
    this.head = ground.member(units[this.municipality]?.head ?? '');
    this.openedOn = of.openedOn;
    this.cursor = new Cursor(ground.days, seed, ground.days.officeHour(of.openedOn, seed));
  }

  get days() {
    return this.ground.days;
  }

  /** One of several ways to say it, of this child. */
  say(ways: Ways): string {
    return tell(this.seed.pick(ways), this.about);
  }

  /** The same by another chance than the tale's own, which it leaves as it was. */
  sayBy(seed: Seed, ways: Ways): string {
    return tell(seed.pick(ways), this.about);
  }

  ageOn(day: Day): number {
    return ageOn(this.child.born, day);
  }

  get age(): number {
    return this.ageOn(this.openedOn);
  }

  levelOn(day: Day): RiskLevel | null {
    return this.risk.findLast((one) => Temporal.PlainDate.compare(one.day, day) <= 0)?.level ?? null;
  }

  get riskNow(): RiskLevel | null {
    return this.risk.at(-1)?.level ?? null;
  }

  /** What happens in the case itself. */
  inCase(by: Member, at: string, ...commands: readonly Act['command'][]): void {
    this.act(by, at, ...commands.map((command) => ({ file: this.file, command })));
  }

  /** Somebody of an institution that works with this municipality, once they are in the circle. */
  ask(discipline: string): Member | null {
    return this.team.get(discipline) ?? null;
  }

  /** That moment, or soon after the institution was called in: before that it writes nothing. */
  onceCalled(discipline: string, at: string): string {
    const called = this.#called.get(discipline);
    return called === undefined ? at : latest(at, minutesAfter(called, 20));
  }

  /** Calls an institution into the circle; elsewhere than in Korça there is none to call. */
  call(discipline: string, at: string): Member | null {
    const key = this.municipality === 'korce' ? partners[discipline] : undefined;
    const known = this.team.get(discipline);
    if (!key || known) return known ?? null;
    const member = this.ground.member(key);
    this.team.set(discipline, member);
    this.#called.set(discipline, at);
    this.inCase(this.manager, at, {
      kind: 'circle.join',
      member: member.id,
      agency: member.agency,
      discipline: member.discipline,
      part: 'team-member',
    });
    return member;
  }
}
