import { conflictsIn } from '../../core/chronology/conflict.ts';
import { derivedId, type Id } from '../../core/id.ts';
import { managerOf, standing } from './circle.ts';
import { answer, recordsOf, text } from './records.ts';
import type { CaseFile } from './rules.ts';

export const waitingKinds = [
  'task',
  'plan-action',
  'approve-plan',
  'change-plan',
  'approve-closure',
  'settle-conflicts',
  'look-again-at-risk',
  'transfer-declined',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const isWaitingKind = (kind: string): kind is WaitingKind => waitingKinds.some((one) => one === kind);

/** Something in a case that waits for one person, role or institution. */
export interface Waiting {
  id: Id;
  kind: WaitingKind;
  /** `member:…`, `role:…` or `agency:…`. */
  assignee: string;
  dueOn: string | null;
  doneAt: string | null;
  dropped: boolean;
}

/** What follows from the state of a case has an id that follows from the case, so that it is the same each time. */
const places: Record<Exclude<WaitingKind, 'task' | 'plan-action'>, number> = {
  'approve-plan': 1,
  'change-plan': 2,
  'approve-closure': 3,
  'settle-conflicts': 4,
  'look-again-at-risk': 5,
  'transfer-declined': 6,
};

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

/** The heads who stand in the circle, each in their own name; where there is none, every supervisor of the unit. */
const headsOf = (file: CaseFile): readonly string[] => {
  const heads = standing(file.circle).filter(({ part }) => part === 'supervisor');
  return heads.length > 0 ? heads.map(({ member }) => `member:${member}`) : ['role:supervisor'];
};

const actionsWaiting = (file: CaseFile, manager: Id | null): readonly Waiting[] =>
  recordsOf(file.records, 'plan-action').map((action) => {
    const due = text(action, 'due_on');
    const state = String(answer(action, 'action_state') ?? 'planned');
    return {
      id: action.id,
      kind: 'plan-action',
      assignee: action.part ? `agency:${action.part.of}` : manager ? `member:${manager}` : 'role:supervisor',
      dueOn: isDay(due) ? due : null,
      doneAt: state === 'done' || state === 'not-done' ? action.touched.at : null,
      dropped: false,
    };
  });

/** A task waits for whom it was given to; when they have left the circle it returns to the case manager or the unit. */
const taskHolder = (file: CaseFile, assignee: Id, mine: string): string => {
  const hasStood = file.circle.places.some(({ member }) => member === assignee);
  const stands = standing(file.circle).some(({ member }) => member === assignee);
  return hasStood && !stands ? mine : `member:${assignee}`;
};

/** Everything that waits in a case for somebody: tasks, actions of the plan, decisions; nothing in it names a child. */
export const waitingIn = (file: CaseFile): readonly Waiting[] => {
  const { followup, plan, risk, records, ref } = file;
  const manager = managerOf(file.circle);
  const unit = manager ? `member:${manager}` : 'role:supervisor';
  const mine = [unit];
  const waits = (kind: keyof typeof places, assignees: readonly string[]): readonly Waiting[] =>
    assignees.map((assignee, n) => ({
      id: derivedId(ref.id, places[kind] * 16 + n),
      kind,
      assignee,
      dueOn: null,
      doneAt: null,
      dropped: false,
    }));
  const last = plan.versions.at(-1);
  const open = followup.closing.state !== 'closed';
  return [
    ...followup.tasks.map(
      (task): Waiting => ({
        id: task.task,
        kind: 'task',
        assignee: taskHolder(file, task.assignee, unit),
        dueOn: task.due,
        doneAt: task.state === 'done' ? task.settledAt : null,
        dropped: task.state === 'cancelled' || !open,
      }),
    ),
    ...(open ? actionsWaiting(file, manager) : []),
    ...(open && last?.state === 'waiting' ? waits('approve-plan', headsOf(file)) : []),
    ...(open && last?.state === 'returned' ? waits('change-plan', mine) : []),
    ...(followup.closing.state === 'requested' ? waits('approve-closure', headsOf(file)) : []),
    ...(open && conflictsIn(records).length > 0 ? waits('settle-conflicts', mine) : []),
    ...(open && risk.asked.length > 0 ? waits('look-again-at-risk', mine) : []),
    ...(open && followup.transfer?.answer === 'declined' && !followup.transfer.noted
      ? waits('transfer-declined', mine)
      : []),
  ];
};
