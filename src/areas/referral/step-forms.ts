import type { Id } from '../../core/id.ts';
import type { Wish } from '../../web/files/use-send.ts';
import type { ReferralCommand } from './rules.ts';

/** One question of a step: what is typed or chosen; everything arrives as text. */
export interface StepField {
  name: string;
  as: 'text' | 'line' | 'day' | 'choice' | 'check';
  /** A list of the pack, or words of this area under `choice.<name>`. */
  choices?: { list: string } | { own: readonly string[] };
  required?: boolean;
}

type Said = Readonly<Record<string, string>>;
type Told = { who: string; how: string } | undefined;

export interface StepForm {
  fields: readonly StepField[];
  /** True where files can be handed over with it. */
  files?: true;
  wish: (said: Said, told: Told, files: readonly Id[]) => Wish<ReferralCommand>;
}

const withTold = (told: Told) => (told ? { told } : {});
const withFiles = (files: readonly Id[]) => (files.length > 0 ? { files: [...files] } : {});
const day: StepField = { name: 'on', as: 'day', required: true };

/** What is asked for each step, and the command that comes of it. */
export const stepForms = {
  ask: {
    fields: [{ name: 'question', as: 'text', required: true }],
    files: true,
    wish: ({ question = '' }, told, files) => ({
      ...{ kind: 'referral.ask' as const, question },
      ...withFiles(files),
      ...withTold(told),
    }),
  },
  reply: {
    fields: [{ name: 'answer', as: 'text', required: true }],
    files: true,
    wish: ({ answer = '' }, _told, files) => ({ kind: 'referral.reply', answer, ...withFiles(files) }),
  },
  accept: {
    fields: [
      { name: 'startsOn', as: 'day' },
      { name: 'waitingList', as: 'check' },
      { name: 'note', as: 'text' },
    ],
    files: true,
    wish: ({ startsOn = '', waitingList, note = '' }, told, files) => ({
      ...{ kind: 'referral.accept' as const, startsOn: startsOn || null, waitingList: waitingList === 'yes' },
      note,
      ...withFiles(files),
      ...withTold(told),
    }),
  },
  decline: {
    fields: [
      { name: 'reason', as: 'choice', choices: { list: 'referral-decline-reason' }, required: true },
      { name: 'alternative', as: 'text' },
      { name: 'note', as: 'text' },
    ],
    files: true,
    wish: ({ reason = '', alternative = '', note = '' }, told, files) => ({
      ...{ kind: 'referral.decline' as const, reason, alternative, note },
      ...withFiles(files),
      ...withTold(told),
    }),
  },
  start: {
    fields: [day],
    wish: ({ on = '' }, told) => ({ kind: 'referral.start', on, ...withTold(told) }),
  },
  report: {
    fields: [{ name: 'text', as: 'text', required: true }],
    files: true,
    wish: ({ text = '' }, told, files) => ({
      ...{ kind: 'referral.report' as const, text },
      ...withFiles(files),
      ...withTold(told),
    }),
  },
  complete: {
    fields: [
      { name: 'outcome', as: 'choice', choices: { list: 'referral-outcome' }, required: true },
      day,
      { name: 'note', as: 'text' },
    ],
    files: true,
    wish: ({ outcome = '', on = '', note = '' }, told, files) => ({
      ...{ kind: 'referral.complete' as const, outcome, on, note },
      ...withFiles(files),
      ...withTold(told),
    }),
  },
  'not-taken-up': {
    fields: [{ name: 'reason', as: 'text', required: true }],
    wish: ({ reason = '' }, told) => ({ kind: 'referral.not-taken-up', reason, ...withTold(told) }),
  },
  hear: {
    fields: [
      { name: 'from', as: 'choice', choices: { own: ['child', 'family', 'both'] }, required: true },
      { name: 'helped', as: 'choice', choices: { own: ['yes', 'partly', 'no'] }, required: true },
      { name: 'words', as: 'text', required: true },
    ],
    wish: ({ from, helped, words = '' }) => ({
      kind: 'referral.hear',
      from: from === 'child' || from === 'family' ? from : 'both',
      helped: helped === 'yes' || helped === 'no' ? helped : 'partly',
      words,
    }),
  },
  close: {
    fields: [{ name: 'note', as: 'text' }],
    wish: ({ note = '' }) => ({ kind: 'referral.close', note, unheard: '' }),
  },
  'close-unheard': {
    fields: [
      { name: 'unheard', as: 'text', required: true },
      { name: 'note', as: 'text' },
    ],
    wish: ({ unheard = '', note = '' }) => ({ kind: 'referral.close', note, unheard }),
  },
  withdraw: {
    fields: [{ name: 'reason', as: 'text', required: true }],
    wish: ({ reason = '' }) => ({ kind: 'referral.withdraw', reason }),
  },
} as const satisfies Readonly<Record<string, StepForm>>;
export type StepName = keyof typeof stepForms;

/** As the rules see it: which step of the table a form makes. */
export const kindOfStep = (name: StepName) =>
  name === 'close-unheard' ? ('referral.close' as const) : (`referral.${name}` as const);
