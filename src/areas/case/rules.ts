import { z } from 'zod';
import { write } from '../../core/chronology/command.ts';
import { conflictsIn } from '../../core/chronology/conflict.ts';
import type { Closed } from '../../core/chronology/decide.ts';
import { decideRecord } from '../../core/chronology/decide.ts';
import type { Deciding, Decision, Entry, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { noRecords, own, type Records } from '../../core/chronology/record.ts';
import { isRecordCommand, recordCommands } from '../../core/chronology/record-command.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { blankRisk, decideRisk, evolveRisk, type Risk, riskCommands } from '../assessment/rules.ts';
import {
  decideMeeting,
  evolveMeetings,
  isMinuted,
  meetingCommands,
  noMeetings,
  type TeamMeetings,
} from '../conference/rules.ts';
import {
  blankFollowup,
  decideFollowup,
  evolveFollowup,
  type Followup,
  followupCommands,
} from '../followup/rules.ts';
import { decideLetter, evolveLetters, type LetterMade, letterCommands } from '../letters/rules.ts';
import { blankPlan, decidePlan, evolvePlan, type Plan, planCommands } from '../plan/rules.ts';
import {
  blankCircle,
  type Circle,
  type CirclePart,
  circleCommands,
  decideCircle,
  evolveCircle,
  placeOf,
  steers,
} from './circle.ts';
import { answer, recordsOf } from './records.ts';
import {
  blankSpine,
  type CaseSpine,
  decideSpine,
  drawnInBySpine,
  evolveSpine,
  spineCommands,
} from './spine.ts';
import { decideTakenOver, evolveTakenOver, type TakenOver, takenOverCommands } from './taken-over.ts';

export { managerOf, placeOf, standing } from './circle.ts';
export { factsOf } from './facts.ts';
export { type Opening, type OpeningAct, openingActs } from './opening.ts';
export { phaseOf } from './phase.ts';
export { type Phase, phases } from './phases.ts';
export { chosen, completedOf, recordsOf } from './records.ts';
export { casePersonParts } from './spine.ts';
export type { AskedBefore } from './taken-over.ts';
export { isWaitingKind, type WaitingKind, waitingKinds } from './waiting.ts';

/** One child's case, folded from the entries that its reader may read. */
export interface CaseFile {
  ref: FileRef;
  spine: CaseSpine;
  /** Where it was led before, when it came from another municipality. */
  takenOver: TakenOver | null;
  circle: Circle;
  records: Records;
  risk: Risk;
  plan: Plan;
  followup: Followup;
  /** The letters that were made from it, oldest first. */
  letters: readonly LetterMade[];
  /** What the team's meetings came to for this child. */
  meetings: TeamMeetings;
  seq: number;
  lastEntryAt: string | null;
  /** When somebody last wrote of the child or the work; who stands in for whom says nothing of either. */
  lastWorkedAt: string | null;
}

const commands = z.discriminatedUnion('kind', [
  ...spineCommands,
  ...takenOverCommands,
  ...circleCommands,
  ...recordCommands,
  ...riskCommands,
  ...planCommands,
  ...followupCommands,
  ...letterCommands,
  ...meetingCommands,
]);
export type CaseCommand = z.infer<typeof commands>;

type Of<K extends string> = Extract<CaseCommand, { kind: K }>;
const among = <const C extends readonly { shape: { kind: { value: string } } }[]>(options: C) => {
  const kinds = new Set(options.map(({ shape }) => shape.kind.value));
  return (asked: CaseCommand): asked is Of<C[number]['shape']['kind']['value']> => kinds.has(asked.kind);
};
const ofSpine = among(spineCommands);
const ofTakenOver = among(takenOverCommands);
const ofCircle = among(circleCommands);
const ofRisk = among(riskCommands);
const ofPlan = among(planCommands);
const ofFollowup = among(followupCommands);
const ofLetters = among(letterCommands);
const ofMeetings = among(meetingCommands);

/** Closed, and since which entry; what was begun before that entry is still taken, and marked. */
export const closed = (file: CaseFile): Closed =>
  file.followup.closing.state === 'closed' ? { seq: file.followup.closing.seq } : null;

/** What must be settled before the case can close: codes that stand in the words under `case:blocking`. */
export const blockingClosure = (file: CaseFile): readonly string[] => {
  const open = recordsOf(file.records, 'plan-action').filter(
    (action) => !['done', 'not-done'].includes(String(answer(action, 'action_state') ?? 'planned')),
  );
  return [
    ...(open.length > 0 ? ['open-actions'] : []),
    ...(file.followup.tasks.some((task) => task.state === 'open') ? ['open-tasks'] : []),
    ...(conflictsIn(file.records).length > 0 ? ['open-conflicts'] : []),
    ...(file.followup.transfer?.answer === 'waiting' ? ['transfer-waiting'] : []),
    ...(recordsOf(file.records, 'closure').length === 0 ? ['no-closure-form'] : []),
  ];
};

/** Filled in after closing: what child and family think of the work, and whether the child is still well. */
const afterClosing = (form: string): boolean => form === 'look-back' || form.startsWith('feedback');

/** After closing only reopening, the look back, letters, and the settling of what came late are still possible. */
const allowedWhenClosed = (file: CaseFile, asked: CaseCommand): boolean => {
  if (asked.kind === 'record.open') return afterClosing(asked.form);
  if (isRecordCommand(asked))
    return asked.kind === 'conflict.resolve' || afterClosing(own(file.records, asked.record)?.form ?? '');
  return (
    asked.kind === 'case.reopen' ||
    asked.kind === 'circle.join' ||
    asked.kind === 'circle.leave' ||
    asked.kind === 'circle.release' ||
    asked.kind === 'circle.break-glass' ||
    asked.kind === 'circle.look-at-emergency' ||
    asked.kind === 'circle.end-stand-in' ||
    asked.kind === 'meeting.close' ||
    asked.kind === 'transfer.answer' ||
    asked.kind === 'letter.record'
  );
};

/** The files that the circle of a case reads from a command on; whoever asks for it works with them already. */
export const drawnIn = (asked: CaseCommand): readonly FileRef[] =>
  ofSpine(asked) ? drawnInBySpine(asked) : [];

const decide = (file: CaseFile, asked: CaseCommand, deciding: Deciding): Decision => {
  if (!file.spine.opened && asked.kind !== 'case.open') return refuse('case.not-open');
  if (file.spine.withdrawn) return refuse('case.withdrawn');
  // What somebody has worked on since is no mistake any more that can be struck from the lists.
  if (asked.kind === 'case.withdraw' && asked.seen !== file.seq) return refuse('case.worked-on-since');
  const closing = closed(file);
  // Only what is written into a form carries the mark that it came after the closing.
  const began = isRecordCommand(asked) ? (asked.seen ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  if (closing && began >= (closing.seq ?? 0) && !allowedWhenClosed(file, asked)) return refuse('case.closed');
  if (isRecordCommand(asked) && isMinuted(file.meetings, own(file.records, asked.record)))
    return refuse('meeting.closed');
  if (isRecordCommand(asked))
    return decideRecord(file.records, asked, deciding, allowedWhenClosed(file, asked) ? null : closing);
  if (asked.kind === 'case.open') {
    const opened = decideSpine(file.spine, asked, deciding);
    if (isRefusal(opened)) return opened;
    const joins = (member: Id, agency: Id, part: CirclePart) => ({
      kind: 'circle.joined',
      section: 'case',
      body: { member, agency, discipline: 'social-work', part },
    });
    const head = asked.supervisor?.member === asked.manager ? null : asked.supervisor;
    return write(
      asked,
      ...opened,
      joins(asked.manager, asked.agency, 'case-manager'),
      ...(head ? [joins(head.member, head.agency, 'supervisor')] : []),
    );
  }
  if (ofSpine(asked)) return decideSpine(file.spine, asked, deciding);
  if (ofTakenOver(asked))
    return decideTakenOver(file.takenOver, asked, deciding, file.spine.opened?.from ?? '');
  if (ofCircle(asked)) return decideCircle(file.circle, asked, deciding);
  if (ofRisk(asked)) return decideRisk(file.risk, asked, deciding);
  if (ofPlan(asked))
    return decidePlan(file.plan, asked, deciding, {
      goals: recordsOf(file.records, 'plan-goal').length,
      actions: recordsOf(file.records, 'plan-action').length,
    });
  if (ofFollowup(asked))
    return decideFollowup(file.followup, asked, deciding, {
      blocking: blockingClosure(file),
      steers: steers(file.circle, deciding),
      conflicts: conflictsIn(file.records).length > 0,
      record: 'record' in asked && asked.record ? own(file.records, asked.record) : undefined,
    });
  if (ofLetters(asked)) return decideLetter(asked, 'case');
  if (ofMeetings(asked))
    return decideMeeting(file.meetings, asked, deciding, (member) => Boolean(placeOf(file.circle, member)));
  return asked satisfies never;
};

const ofStandingIn: readonly string[] = ['circle.stood-in', 'circle.stand-in-ended'];

const evolve = (file: CaseFile, entry: Entry): CaseFile => ({
  ref: file.ref,
  spine: evolveSpine(file.spine, entry),
  takenOver: evolveTakenOver(file.takenOver, entry),
  circle: evolveCircle(file.circle, entry),
  records: evolveRecords(file.records, entry, closed(file)),
  risk: evolveRisk(file.risk, entry),
  plan: evolvePlan(file.plan, entry),
  followup: evolveFollowup(file.followup, entry),
  letters: evolveLetters(file.letters, entry),
  meetings: evolveMeetings(file.meetings, entry),
  seq: entry.seq ?? file.seq,
  lastEntryAt: entry.recordedAt,
  lastWorkedAt: ofStandingIn.includes(entry.kind) ? file.lastWorkedAt : entry.recordedAt,
});

export const caseRules: FileRules<CaseFile, CaseCommand> = {
  kind: 'case',
  commands,
  blank: (ref) => ({
    ref,
    spine: blankSpine,
    takenOver: null,
    circle: blankCircle,
    records: noRecords,
    risk: blankRisk,
    plan: blankPlan,
    followup: blankFollowup,
    letters: [],
    meetings: noMeetings,
    seq: 0,
    lastEntryAt: null,
    lastWorkedAt: null,
  }),
  decide,
  evolve,
};
