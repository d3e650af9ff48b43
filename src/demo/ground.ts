import { calendarOf } from '../core/clock/pack-calendar.ts';
import type { Form } from '../core/forms/index.ts';
import type { Id } from '../core/id.ts';
import { formOf, type Pack } from '../core/pack/pack.ts';
import { agencyId, municipalityId } from '../server/start/found.ts';
import type { Member } from '../server/store/store.ts';
import { Days } from './days.ts';
import { Homes } from './places.ts';
import { demoMemberId, demoTeam } from './team.ts';

const memberOf = (pack: Pick<Pack, 'agencies'>, key: string): Member => {
  const one = demoTeam.find((each) => each.key === key);
  const agency = pack.agencies.find(({ code }) => code === one?.agency);
  if (!one || !agency) throw new Error(`Nobody of the demonstration is called ${key}.`);
  return {
    id: demoMemberId(key),
    municipality: municipalityId(agency.municipality),
    agency: agencyId(agency.code),
    discipline: agency.discipline,
    roles: one.roles,
    unit: null,
    device: 'demo',
  };
};

/** What every life of the demonstration stands on: the country's practice, the calendar, the team. */
export class Ground {
  readonly pack: Pack;
  readonly days: Days;
  readonly homes: Homes;
  readonly #forms = new Map<string, Form>();
  readonly #members = new Map<string, Member>();

  constructor(pack: Pack, now: string) {
    this.pack = pack;
    this.days = new Days(now, calendarOf(pack.holidays));
    this.homes = new Homes(pack);
  }

  form(code: string): Form {
    const known = this.#forms.get(code) ?? formOf(this.pack, code);
    if (!known) throw new Error(`The pack has no form ${code}.`);
    this.#forms.set(code, known);
    return known;
  }

  member(key: string): Member {
    const known = this.#members.get(key) ?? memberOf(this.pack, key);
    this.#members.set(key, known);
    return known;
  }

  /** What somebody is called; forms ask for a person in words here and there. */
  nameOf(member: Member): string {
    return demoTeam.find(({ key }) => demoMemberId(key) === member.id)?.name ?? '';
  }

  /** The institution that the code names where it works with the municipality, else the municipality's own unit. */
  agencyFor(municipality: string, code: string): Id {
    const there = this.pack.agencies.some((each) => each.code === code && each.municipality === municipality);
    return agencyId(there ? code : `${municipality}-child-protection-unit`);
  }
}

/** Who of each institution of Korça works with the cases. */
export const partners: Readonly<Record<string, string>> = {
  police: 'dritan',
  education: 'mimoza',
  health: 'arjan',
  ngo: 'valbona',
  'social-services': 'sokol',
  employment: 'mirela',
  legal: 'altin',
  minorities: 'fatime',
};

/** Workers and heads of the units. */
export const units: Readonly<Record<string, { workers: readonly string[]; head: string }>> = {
  korce: { workers: ['elira', 'anila', 'gjergj', 'lindita'], head: 'besnik' },
  devoll: { workers: ['eva'], head: 'petrit' },
  kolonje: { workers: ['olimbi'], head: 'thoma' },
  maliq: { workers: ['rajmonda'], head: 'nikolin' },
  pogradec: { workers: ['blerta'], head: 'saimir' },
  pustec: { workers: ['vasilka'], head: 'edmond' },
};
