import { closedByTransfer } from '../followup/rules.ts';
import { approvedVersion } from '../plan/rules.ts';
import { completedOf, recordsOf } from './records.ts';
import { blockingClosure, type CaseFile } from './rules.ts';

/** What a case waits for, told as one act. */
export type NextStep =
  | { kind: 'settle-conflicts' }
  | { kind: 'fill'; form: 'initial-assessment' | 'comprehensive-assessment'; record: string | null }
  | { kind: 'decide-risk' }
  | { kind: 'write-plan' }
  | { kind: 'submit-plan' }
  | { kind: 'approve-plan'; version: number }
  | { kind: 'follow-up' }
  | { kind: 'approve-closure' }
  | { kind: 'look-back' }
  | { kind: 'transferred' };

/** The one thing that carries the case on, read from what was done; deadlines stand beside it, not in its place. */
export const nextStepOf = (file: CaseFile): NextStep => {
  const { closing } = file.followup;
  if (closing.state === 'closed')
    return { kind: closedByTransfer(file.followup) ? 'transferred' : 'look-back' };
  if (blockingClosure(file).includes('open-conflicts')) return { kind: 'settle-conflicts' };
  if (closing.state === 'requested') return { kind: 'approve-closure' };
  const fill = (form: 'initial-assessment' | 'comprehensive-assessment'): NextStep => ({
    kind: 'fill',
    form,
    record: recordsOf(file.records, form).find(({ state }) => state === 'open')?.id ?? null,
  });
  if (completedOf(file.records, 'initial-assessment').length === 0) return fill('initial-assessment');
  if (file.risk.decisions.length === 0) return { kind: 'decide-risk' };
  const waiting = file.plan.versions.at(-1);
  if (waiting?.state === 'waiting') return { kind: 'approve-plan', version: waiting.version };
  if (approvedVersion(file.plan)) return { kind: 'follow-up' };
  if (completedOf(file.records, 'comprehensive-assessment').length === 0)
    return fill('comprehensive-assessment');
  const ready =
    recordsOf(file.records, 'plan-goal').length > 0 && recordsOf(file.records, 'plan-action').length > 0;
  return { kind: ready ? 'submit-plan' : 'write-plan' };
};
