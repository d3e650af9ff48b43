import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import { type Id, outsider } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';

export const triageOutcomes = [
  'accepted',
  'advice-given',
  'passed-on',
  'known-already',
  'no-ground',
] as const;

const Received = z.object({
  /** Through which door it came; `public` is the citizens' page. */
  channel: z.string(),
  receivedAt: z.iso.datetime({ offset: true }),
  /** The language in which the reporter wrote and will read the reply. */
  language: z.enum(['sq', 'en', 'el']),
  anonymous: z.boolean(),
  /** Keyed hash of the code by which an anonymous reporter comes back; the code itself is kept nowhere. */
  receipt: z.string().nullable(),
});
/** With the number that it got; a concern of before numbers were given has none. */
const Registered = Received.extend({ number: z.string().nullable().default(null) });
const Described = z.object({
  immediate: z.boolean().optional(),
  harms: z.array(z.string()).optional(),
  place: z.string().nullable().optional(),
});
const Triaged = z.object({
  outcome: z.enum(triageOutcomes),
  reason: z.string().trim().min(1),
  immediate: z.boolean(),
  case: z.uuid().nullable(),
  institution: z.uuid().nullable(),
});
const Secured = z.object({
  what: z.string().trim().min(1),
  toldPolice: z.boolean(),
  toldHealth: z.boolean(),
  childSafe: z.boolean(),
  emergencyMeasure: z.boolean(),
});
const Said = z.object({ text: z.string().trim().min(1).max(10_000) });
const FileAdded = z.object({ attachment: z.uuid() });
const FeedbackGiven = z.object({ how: z.string(), note: z.string() });
const ChildKnown = z.object({ person: z.uuid(), row: z.string().nullable() });

export const triageCommands = [
  command('concern.receive', Received.shape),
  command('concern.describe', Described.shape),
  command('concern.triage', Triaged.shape),
  command('concern.secure-child', Secured.shape),
  command('concern.reply', Said.shape),
  command('concern.add-words', Said.shape),
  command('concern.add-file', FileAdded.shape),
  command('concern.give-feedback', FeedbackGiven.shape),
  command('concern.recognise-child', ChildKnown.shape),
] as const;
export type TriageCommand = z.infer<(typeof triageCommands)[number]>;

export interface Triage {
  received: (z.infer<typeof Registered> & { at: string; by: Id }) | null;
  immediate: boolean;
  harms: readonly string[];
  place: string | null;
  triaged: (z.infer<typeof Triaged> & { at: string; by: Id }) | null;
  secured: readonly (z.infer<typeof Secured> & { at: string; by: Id })[];
  /** What the unit and the reporter wrote to each other, in order. */
  said: readonly { text: string; at: string; by: 'unit' | 'reporter'; author: Id }[];
  /** What the reporter sent along: photographs, recordings, documents. */
  files: readonly { attachment: Id; at: string }[];
  feedback: (z.infer<typeof FeedbackGiven> & { at: string }) | null;
  children: readonly z.infer<typeof ChildKnown>[];
}
export const blankTriage: Triage = {
  received: null,
  immediate: false,
  harms: [],
  place: null,
  triaged: null,
  secured: [],
  said: [],
  files: [],
  feedback: null,
  children: [],
};

const past: Record<TriageCommand['kind'], { kind: string; section: string }> = {
  'concern.receive': { kind: 'concern.received', section: 'concern' },
  'concern.describe': { kind: 'concern.described', section: 'concern' },
  'concern.triage': { kind: 'concern.triaged', section: 'concern' },
  'concern.secure-child': { kind: 'concern.child-secured', section: 'concern' },
  'concern.reply': { kind: 'concern.replied', section: 'concern' },
  'concern.add-words': { kind: 'concern.words-added', section: 'concern' },
  'concern.add-file': { kind: 'concern.file-added', section: 'concern' },
  'concern.give-feedback': { kind: 'concern.feedback-given', section: 'reporter' },
  'concern.recognise-child': { kind: 'concern.child-recognised', section: 'concern' },
};

/** A reporter may send so many files; whoever has more brings them to the office. */
export const mostFiles = 10;
export const enoughFiles = refuse('concern.enough-files', { where: 'file', values: { most: mostFiles } });

const open: ReadonlySet<TriageCommand['kind']> = new Set([
  'concern.receive',
  'concern.add-words',
  'concern.add-file',
  'concern.describe',
]);
const ofReporter: ReadonlySet<TriageCommand['kind']> = new Set(['concern.add-words', 'concern.add-file']);

/**
 * Anyone may tell a concern and add to it, the public page in nobody's name, and nobody in the public page's. What
 * becomes of it is decided by a worker or supervisor with a reason. Immediate danger is answered before triage: it
 * cannot be set aside without an act for the child's safety (Law 18/2017; VKM 578/2018).
 */
export const decideTriage = (triage: Triage, asked: TriageCommand, deciding: Deciding): Decision => {
  const unit = deciding.roles.some((role) => role === 'worker' || role === 'supervisor');
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _occurredAt, ...body } = asked;
  if (asked.kind === 'concern.receive') {
    if (triage.received) return refuse('concern.already-received');
    if (asked.channel === 'public' && deciding.author !== outsider) return refuse('not-allowed');
  } else if (!triage.received) return refuse('concern.not-received');
  const mayWrite = ofReporter.has(asked.kind)
    ? deciding.author === outsider
    : asked.kind === 'concern.receive' || deciding.mayWrite('concern');
  if (!mayWrite) return refuse('section.not-yours-to-write');
  if (!open.has(asked.kind) && !unit) return refuse('concern.needs-a-worker');
  if (asked.kind === 'concern.add-file' && triage.files.length >= mostFiles) return enoughFiles;
  if (asked.kind === 'concern.triage') {
    if (triage.triaged?.outcome === 'accepted') return refuse('concern.already-accepted');
    if (asked.outcome === 'accepted' && !asked.case) return refuse('concern.accepting-needs-a-case');
    if (asked.outcome === 'passed-on' && !asked.institution)
      return refuse('concern.passing-on-needs-institution');
    if (asked.immediate && asked.outcome !== 'accepted' && triage.secured.length === 0)
      return refuse('concern.secure-child-first');
  }
  const number = asked.kind === 'concern.receive' ? { number: deciding.number } : {};
  return write(asked, { ...past[asked.kind], body: { ...body, ...number } });
};

export const evolveTriage = (triage: Triage, entry: Entry): Triage => {
  const at = entry.recordedAt;
  const by = entry.author;
  switch (entry.kind) {
    case 'concern.received':
      return { ...triage, received: { ...bodyOf(Registered, entry), at, by } };
    case 'concern.described': {
      const { immediate, harms, place } = bodyOf(Described, entry);
      return {
        ...triage,
        immediate: immediate ?? triage.immediate,
        harms: harms ?? triage.harms,
        place: place === undefined ? triage.place : place,
      };
    }
    case 'concern.triaged': {
      const triaged = bodyOf(Triaged, entry);
      return { ...triage, immediate: triaged.immediate, triaged: { ...triaged, at, by } };
    }
    case 'concern.child-secured':
      return { ...triage, secured: [...triage.secured, { ...bodyOf(Secured, entry), at, by }] };
    case 'concern.replied':
      return { ...triage, said: [...triage.said, { ...bodyOf(Said, entry), at, by: 'unit', author: by }] };
    case 'concern.words-added':
      return {
        ...triage,
        said: [...triage.said, { ...bodyOf(Said, entry), at, by: 'reporter', author: by }],
      };
    case 'concern.file-added':
      return { ...triage, files: [...triage.files, { ...bodyOf(FileAdded, entry), at }] };
    case 'concern.feedback-given':
      return { ...triage, feedback: { ...bodyOf(FeedbackGiven, entry), at } };
    case 'concern.child-recognised':
      return { ...triage, children: [...triage.children, bodyOf(ChildKnown, entry)] };
    default:
      return triage;
  }
};
