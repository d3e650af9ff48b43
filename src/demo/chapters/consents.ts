import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import { row } from '../people.ts';
import type { Tale } from '../tale.ts';
import { tell } from '../tell.ts';
import { plans } from '../words/plans.ts';

const bandOf = (age: number): string =>
  age < 6 ? 'under-6' : age < 12 ? '6-to-11' : age < 16 ? '12-to-15' : '16-and-over';

const carerOf = ({ family }: Tale) => {
  if (family.structure === 'father') return { code: 'father', person: family.father };
  if (family.structure === 'parents-abroad') return { code: 'guardian', person: family.grandmother };
  return { code: 'mother', person: family.mother };
};

const child = (tale: Tale): Answers => {
  const { age, seed } = tale;
  return {
    child_age_band: bandOf(age),
    child_answer: age < 6 ? 'too-young' : 'agreed',
    ...(age < 6 ? {} : { child_words: tell(seed.pick(plans.consentChild), tale.about) }),
  };
};

const whoGives = (tale: Tale): Answers => {
  const { code, person } = carerOf(tale);
  const how = tale.seed.pick(['signed', 'signed', 'spoken', 'before-witness']);
  return {
    given_for: tale.child.id,
    given_by: code,
    ...(person ? { given_by_person: person.id } : {}),
    given_how: how,
    ...(how === 'before-witness' ? { witness: 'Mësuesja kujdestare' } : {}),
    explained_in: 'albanian',
    explained: 'OK',
  };
};

export type ConsentKind = 'given' | 'in-part' | 'refused' | 'ethnicity' | 'legal-duty';

const scopes: Readonly<Record<ConsentKind, (tale: Tale) => Answers>> = {
  given: (tale) => ({
    ground: 'consent',
    consent_decision: 'given',
    purposes: ['services', 'sharing-with-team'],
    scope: tale.seed.pick(plans.scope),
    institutions: [
      row('institution', 1, { institution: tale.ground.agencyFor(tale.municipality, 'ndihme-per-femijet') }),
    ],
  }),
  'in-part': (tale) => ({
    ground: 'consent',
    consent_decision: 'given-in-part',
    purposes: ['psychological-work'],
    purposes_refused: ['sharing-with-institution'],
    scope: tale.seed.pick(plans.scope),
  }),
  refused: () => ({
    ground: 'consent',
    consent_decision: 'refused',
    purposes_refused: ['photo-recording', 'training-research'],
  }),
  ethnicity: () => ({
    ground: 'consent',
    consent_decision: 'given',
    purposes: ['ethnicity'],
    scope: plans.ethnicityScope,
  }),
  'legal-duty': () => ({
    ground: 'legal-duty',
    legal_article: 'Ligji 18/2017 dhe VKM 578/2018: detyrimi i institucioneve për të bashkëpunuar',
    purposes: ['sharing-with-team'],
    scope: plans.scope[0],
  }),
};

/** What was agreed to, by whom, until when; what a child would rather not stands beside it. */
export const consent = (
  tale: Tale,
  kind: ConsentKind,
  at: string,
  so: { until?: Temporal.PlainDate | null } = {},
): Id => {
  const day = tale.days.dayOf(at);
  const until = so.until === undefined ? day.add({ months: 12 }) : so.until;
  const scope = scopes[kind](tale);
  const partly = kind === 'in-part' && tale.age >= 6;
  return tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'consent',
    answers: {
      ...scope,
      given_on: day.toString(),
      ...(until && kind !== 'refused' ? { until: until.toString() } : {}),
      ...(scope.ground === 'consent' ? whoGives(tale) : {}),
      ...child(tale),
      ...(partly ? { child_answer: 'agreed-in-part', child_refusal: plans.consentPart } : {}),
    },
  });
};

export const withdrawConsent = (tale: Tale, record: Id, at: string): void =>
  tale.inCase(tale.manager, at, {
    kind: 'consent.withdraw',
    record,
    on: tale.days.dayOf(at).toString(),
    reason: tale.seed.pick(plans.withdrawn),
  });
