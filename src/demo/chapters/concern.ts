import type { FileRef } from '../../core/chronology/entry.ts';
import type { Answers, Row } from '../../core/forms/index.ts';
import type { Member } from '../../server/store/store.ts';
import { givenName, phoneNumber, row, surname } from '../people.ts';
import type { Ways } from '../themes/theme.ts';
import { decisions } from '../words/decisions.ts';
import type { Writing } from '../writing.ts';

/** What somebody told the unit about a child. */
export interface Told {
  file: FileRef;
  by: Member;
  receivedAt: string;
  writtenAt: string;
  source: string;
  channel: string;
  words: string;
  harms: readonly string[];
  situations: readonly string[];
  place: string;
  street: string;
  immediate: string | null;
  injured: boolean;
  suspect: { relation: string; reaches: string } | null;
  children: readonly Row[];
  secret: boolean;
}

const institutionIn: Readonly<Record<string, Ways>> = {
  school: ['Mësuese kujdestare', 'Drejtoreshë shkolle', 'Psikologe shkolle'],
  health: ['Mjeke familjeje', 'Infermiere në urgjencë'],
  police: ['Inspektor i policisë së zonës', 'Sektori për dhunën në familje'],
  'social-services': ['Administratore shoqërore e njësisë administrative'],
  ngo: ['Punonjëse sociale e qendrës ditore'],
  mediator: ['Mediatore komunitare'],
  'other-municipality': ['Njësia për Mbrojtjen e Fëmijës e një bashkie tjetër'],
  'court-prosecutor': ['Sekretaria e gjykatës'],
  abroad: ['Shërbim social, Selanik'],
};
const relations: Readonly<Record<string, string>> = {
  parent: 'mother',
  relative: 'uncle-aunt',
  neighbour: 'neighbour',
  school: 'teacher',
};
const where = [
  'Në shtëpi',
  'Rrugës për në shkollë',
  'Në oborrin e shkollës',
  'Te kryqëzimi i madh',
  'Në shtëpi, në mbrëmje',
];
const done = [
  'Raportuesja foli me fëmijën dhe e qetësoi.',
  'Shkolla e mbajti fëmijën derisa erdhi gjyshja.',
  'Ende asgjë.',
  'Fqinja e mori fëmijën brenda për pak orë.',
];

const reporter = ({ seed }: Writing, told: Told): Answers => {
  const named = !told.secret && told.source !== 'anonymous-citizen' && told.source !== 'child';
  const phone = named && seed.chance(0.8);
  const institution = institutionIn[told.source];
  return {
    source: told.source,
    reporter_secret: told.secret ? 'yes' : 'no',
    ...(named
      ? { reporter_name: `${givenName(seed, 'albanian', 'parent', 'female')} ${surname(seed, 'southern')}` }
      : {}),
    ...(institution ? { reporter_institution: seed.pick(institution) } : {}),
    ...(relations[told.source] ? { reporter_relationship: relations[told.source] ?? '' } : {}),
    ...(phone ? { reporter_phone: phoneNumber(seed), reporter_safe_times: 'Në orar pune' } : {}),
    reporter_knows_how: seed.pick(['saw', 'heard', 'child-told', 'suspects']),
    reporter_wants_reply: seed.chance(0.7) ? 'yes' : 'no',
  };
};

const report = (pen: Writing, told: Told): Answers => {
  const { seed, ground } = pen;
  return {
    channel: told.channel,
    received_at: ground.days.moment(told.receivedAt).now,
    received_by: told.by.id,
    words_said: told.words,
    harms: told.harms,
    situations: told.situations,
    where_place: told.place,
    where_detail: seed.pick(where),
    still_happening: seed.pick(['yes', 'yes', 'unknown']),
    children: told.children,
    immediate_danger: told.immediate ? 'yes' : seed.chance(0.85) ? 'no' : 'unknown',
    ...(told.immediate ? { immediate_danger_what: told.immediate } : {}),
    injuries: told.injured ? 'yes' : seed.chance(0.7) ? 'no' : 'unknown',
    ...(told.injured ? { injuries_what: 'Mavijosje në krah; i pa raportuesja.' } : {}),
    siblings_at_risk: seed.pick(['no', 'unknown']),
    cross_border: told.source === 'abroad' || told.situations.includes('returned-from-abroad') ? 'yes' : 'no',
    ...(told.source === 'abroad' ? { cross_border_what: 'Greqi; fëmija u gjet në Selanik' } : {}),
    ...(told.suspect
      ? {
          suspect_relationship: told.suspect.relation,
          suspect_reaches_child: told.suspect.reaches,
          suspect_where: 'Në të njëjtën adresë',
        }
      : {}),
    told_already: told.source === 'school' ? ['school'] : told.source === 'police' ? ['police'] : ['none'],
    parents_know: seed.pick(['no', 'unknown', 'yes']),
    done_so_far: seed.pick(done),
    ...reporter(pen, told),
  };
};

/** The unit takes a concern down, in the words of who tells it. */
export const takeDown = (pen: Writing, told: Told): void => {
  const { file, by, writtenAt } = told;
  pen.fill({
    by,
    at: writtenAt,
    file,
    form: 'concern-report',
    answers: report(pen, told),
    before: [
      {
        file,
        command: {
          kind: 'concern.receive',
          channel: told.channel,
          receivedAt: told.receivedAt,
          language: 'sq',
          anonymous: told.secret,
          receipt: null,
        },
      },
    ],
    along: [
      {
        file,
        command: {
          kind: 'concern.describe',
          immediate: told.immediate !== null,
          harms: told.harms,
          place: told.place,
        },
      },
    ],
  });
};

/** Safety comes before every decision: what was done for a child in immediate danger. */
export const secure = (pen: Writing, { file, by }: Pick<Told, 'file' | 'by'>, at: string): void =>
  pen.act(by, at, {
    file,
    command: {
      kind: 'concern.secure-child',
      what: pen.seed.pick(decisions.secured),
      toldPolice: true,
      toldHealth: pen.seed.chance(0.5),
      childSafe: true,
      emergencyMeasure: pen.seed.chance(0.3),
    },
  });

/** Whoever reported hears that the concern was looked at, and nothing of the child. */
export const inform = (pen: Writing, { file, by }: Pick<Told, 'file' | 'by'>, at: string): void =>
  pen.act(by, at, {
    file,
    command: { kind: 'concern.give-feedback', how: 'told', note: pen.seed.pick(decisions.toldWhat) },
  });

/** A child as a concern names it. */
export const namedInConcern = (
  place: number,
  child: { given: string; surname: string; sex: string; age: number; school?: string },
): Row =>
  row('child', place, {
    child_given_name: child.given,
    child_surname: child.surname,
    child_sex: child.sex,
    child_age: child.age,
    ...(child.school ? { child_school: child.school } : {}),
  });
