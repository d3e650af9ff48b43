import type { Answers } from '../core/forms/index.ts';
import type { Id } from '../core/id.ts';
import type { Structure } from './families.ts';
import type { LifePlan } from './life.ts';
import type { Stage } from './milestones.ts';
import type { Community } from './names.ts';
import { row } from './people.ts';
import { namedId } from './seed.ts';
import type { ThemeCode } from './themes/index.ts';

/** What one case is made to show, beside what comes by chance. */
export interface Kind {
  stage: Stage;
  theme: ThemeCode;
  manager?: string;
  age?: number;
  sex?: 'female' | 'male';
  structure?: Structure;
  community?: Community;
  grave?: boolean;
  greekPapers?: boolean;
  /** Written over the child's registration, by the day on which the child was truly born. */
  special?: (born: Temporal.PlainDate) => Answers;
  /** Where it is told; Korça unless said otherwise. */
  municipality?: string;
  /** The case whose child this is too. */
  childOf?: string;
  /** Days since somebody asked to close it. */
  endedAgo?: number;
  /** Days since it was opened. */
  openedAgo?: number;
  /** Working days in its stage, where that matters. */
  inStage?: number;
  plan?: Partial<LifePlan>;
}

const doubted = (birth_date: string, birth_estimated_by: string): Answers => ({
  birth_date,
  birth_estimated_by,
  personal_number: null,
});
const withoutPapers: Answers = {
  birth_registration: 'unregistered',
  personal_number: null,
  personal_number_state: 'none',
  birth_estimated_by: 'family',
};
const nameless: Answers = { given_name: null, surname: null, father_name: null, mother_name: null };
const month = ({ year, month: number }: Temporal.PlainDate): string =>
  `${year}-${String(number).padStart(2, '0')}`;

/** Two Greek papers that contradict each other about one child. */
const contradicting = (born: Temporal.PlainDate): Answers => {
  const [one, other] = [born, born.add({ months: 1 })];
  const paper = (place: number, kind: string, note: string) =>
    row('document', place, { document_kind: kind, document_country: 'Greqi', document_note: note });
  return {
    ...withoutPapers,
    ...doubted(`${month(one)}/${month(other)}`, 'foreign-papers'),
    documents: [
      paper(1, 'foreign-birth-certificate', `Vendi i emrit është bosh; data ${one}.`),
      paper(2, 'health-card', `Data ${other}; mbiemri i nënës.`),
    ],
  };
};

/** Cases of their own kind, by what they show; tests and tours find them by this name. */
export const kinds = {
  'just-opened': {
    stage: 'initial',
    theme: 'witness',
    manager: 'elira',
    inStage: 0,
    plan: { untouched: true },
  },
  'initial-overdue': {
    stage: 'initial',
    theme: 'unsupervised',
    manager: 'elira',
    inStage: 3,
    plan: { untouched: true },
  },
  'initial-begun': { stage: 'initial', theme: 'dropout', manager: 'elira', inStage: 1 },
  'immediate-danger': {
    stage: 'comprehensive',
    theme: 'physical',
    manager: 'elira',
    grave: true,
    inStage: 2,
    plan: { immediate: true, placement: 'kept', standing: 'due-this-week' },
  },
  'court-missing': {
    stage: 'comprehensive',
    theme: 'abandonment',
    manager: 'lindita',
    inStage: 4,
    structure: 'mother',
    age: 0,
    special: () => ({ working_label: 'Foshnja e maternitetit', ...nameless, ...withoutPapers }),
    plan: { placement: 'missing', standing: 'kept' },
  },
  'conflict-of-rows': {
    stage: 'comprehensive',
    theme: 'returned',
    manager: 'anila',
    inStage: 3,
    greekPapers: true,
    plan: { standing: 'kept' },
  },
  nameless: {
    stage: 'comprehensive',
    theme: 'street',
    manager: 'elira',
    age: 8,
    sex: 'male',
    inStage: 6,
    special: ({ year }) => ({
      working_label: 'Djali te semafori i madh',
      ...nameless,
      ...withoutPapers,
      ...doubted(`${year}~`, 'worker'),
    }),
    plan: { standing: 'overdue' },
  },
  'plan-to-write': {
    stage: 'planning',
    theme: 'poverty',
    manager: 'elira',
    inStage: 2,
    plan: { standing: 'due-this-week' },
  },
  'waiting-for-approval': {
    stage: 'waiting',
    theme: 'divorce',
    manager: 'elira',
    inStage: 2,
    plan: { standing: 'kept' },
  },
  'plan-returned': {
    stage: 'returned',
    theme: 'bullying',
    manager: 'elira',
    plan: { standing: 'due-today' },
  },
  'conflict-of-words': {
    stage: 'follow-up',
    theme: 'physical',
    manager: 'elira',
    plan: { standing: 'due-this-week', trend: 'improving' },
  },
  'conflict-of-days': {
    stage: 'follow-up',
    theme: 'poverty',
    manager: 'gjergj',
    structure: 'both',
    plan: { standing: 'kept' },
  },
  'emergency-kept': {
    stage: 'follow-up',
    theme: 'witness',
    manager: 'elira',
    grave: true,
    plan: { placement: 'kept', standing: 'kept', trend: 'improving' },
  },
  'emergency-late': {
    stage: 'follow-up',
    theme: 'unsupervised',
    manager: 'anila',
    grave: true,
    plan: { placement: 'late', standing: 'overdue' },
  },
  supervised: {
    stage: 'follow-up',
    theme: 'physical',
    manager: 'gjergj',
    plan: { supervised: true, standing: 'kept' },
  },
  trafficking: {
    stage: 'follow-up',
    theme: 'trafficking',
    manager: 'elira',
    age: 11,
    greekPapers: true,
    plan: { standing: 'due-this-week', consents: ['legal-duty'] },
  },
  'trafficking-notice-late': {
    stage: 'comprehensive',
    theme: 'trafficking',
    manager: 'lindita',
    age: 13,
    inStage: 1,
    plan: { immediate: true, standing: 'kept' },
  },
  'consent-withdrawn': {
    stage: 'follow-up',
    theme: 'online',
    manager: 'lindita',
    plan: { consents: ['withdrawn'], standing: 'kept' },
  },
  'consent-expired': {
    stage: 'follow-up',
    theme: 'disability',
    manager: 'elira',
    plan: { consents: ['expired'], standing: 'due-today' },
  },
  'consent-in-part': {
    stage: 'follow-up',
    theme: 'self-harm',
    manager: 'anila',
    plan: { consents: ['in-part'], standing: 'kept' },
  },
  'ethnicity-told': {
    stage: 'follow-up',
    theme: 'dropout',
    manager: 'elira',
    community: 'roma-egyptian',
    special: () => ({ ethnicity: 'egyptian' }),
    plan: { consents: ['ethnicity'], standing: 'kept' },
  },
  unregistered: {
    stage: 'follow-up',
    theme: 'unregistered',
    manager: 'elira',
    age: 2,
    special: () => withoutPapers,
    greekPapers: true,
    plan: { standing: 'due-this-week' },
  },
  'names-contradict': {
    stage: 'follow-up',
    theme: 'unregistered',
    manager: 'gjergj',
    age: 4,
    special: contradicting,
    plan: { standing: 'kept' },
  },
  'early-marriage': {
    stage: 'follow-up',
    theme: 'early-marriage',
    manager: 'elira',
    grave: true,
    plan: { standing: 'due-this-week', trend: 'worsening' },
  },
  unseen: {
    stage: 'follow-up',
    theme: 'left-behind',
    manager: 'elira',
    structure: 'parents-abroad',
    plan: { standing: 'unseen' },
  },
  'break-glass': {
    stage: 'follow-up',
    theme: 'unsupervised',
    manager: 'gjergj',
    plan: { standing: 'overdue' },
  },
  'break-glass-colleague': {
    stage: 'follow-up',
    theme: 'sexual',
    manager: 'lindita',
    plan: { standing: 'kept' },
  },
  'new-look-asked': {
    stage: 'follow-up',
    theme: 'witness',
    manager: 'elira',
    plan: { standing: 'due-today', trend: 'worsening' },
  },
  'handed-over': { stage: 'follow-up', theme: 'farm', manager: 'anila', plan: { standing: 'kept' } },
  'transfer-waiting': {
    stage: 'follow-up',
    theme: 'returned',
    manager: 'elira',
    plan: { standing: 'kept', trend: 'improving' },
  },
  'deadline-waived': {
    stage: 'follow-up',
    theme: 'left-behind',
    manager: 'anila',
    structure: 'father-abroad',
    plan: { standing: 'overdue' },
  },
  'closure-returned': {
    stage: 'follow-up',
    theme: 'poverty',
    manager: 'elira',
    endedAgo: 12,
    plan: { stage: 'closing' },
  },
  reopened: {
    stage: 'follow-up',
    theme: 'physical',
    manager: 'elira',
    endedAgo: 170,
    plan: { stage: 'closed', lookedBack: false },
  },
  'closure-requested': { stage: 'closing', theme: 'bullying', manager: 'elira' },
  closed: { stage: 'closed', theme: 'poverty', manager: 'elira' },
  transferred: {
    stage: 'closed',
    theme: 'divorce',
    manager: 'gjergj',
    structure: 'mother',
    endedAgo: 260,
    plan: { closure: { reason: 'moved-transferred' } },
  },
  'contact-lost': {
    stage: 'closed',
    theme: 'returned',
    manager: 'anila',
    plan: { closure: { reason: 'lost-contact' } },
  },
  'came-of-age': {
    stage: 'closed',
    theme: 'law',
    manager: 'gjergj',
    age: 17,
    plan: { closure: { reason: 'came-of-age' } },
  },
  'late-writing': { stage: 'closed', theme: 'bullying', manager: 'lindita', endedAgo: 16 },
  'look-back-due': {
    stage: 'closed',
    theme: 'farm',
    manager: 'elira',
    endedAgo: 90,
    plan: { lookedBack: false },
  },
  'known-before': { stage: 'closed', theme: 'poverty', manager: 'elira', age: 7, endedAgo: 600 },
  'known-again': {
    stage: 'comprehensive',
    theme: 'bullying',
    manager: 'elira',
    age: 7,
    inStage: 3,
    childOf: 'known-before',
    plan: { standing: 'kept' },
  },
  'transferred-here': {
    stage: 'follow-up',
    theme: 'divorce',
    municipality: 'devoll',
    manager: 'eva',
    childOf: 'transferred',
    openedAgo: 252,
    plan: { from: 'transfer', standing: 'due-this-week' },
  },
} as const satisfies Readonly<Record<string, Kind>>;
export type StoryKind = keyof typeof kinds;

/** The case that shows something: its id is the same in every demonstration. */
export const caseIdOf = (kind: StoryKind): Id => namedId(`case/${kind}`);

export const kindOf = (kind: StoryKind): Kind => kinds[kind];
