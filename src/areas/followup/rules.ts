import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import {
  decideTransfer,
  evolveTransfer,
  type Transfer,
  type TransferAbout,
  transferCommands,
} from './transfer.ts';

export type { Transfer } from './transfer.ts';

const TaskAdded = z.object({
  task: z.uuid(),
  what: z.string().trim().min(1),
  due: z.iso.date(),
  assignee: z.uuid(),
});
const TaskDone = z.object({ task: z.uuid(), note: z.string() });
const TaskCancelled = z.object({ task: z.uuid(), reason: z.string().trim().min(1) });
const Waived = z.object({ code: z.string(), startedAt: z.iso.datetime(), reason: z.string().trim().min(1) });
const ClosureRequested = z.object({ record: z.uuid().nullable(), reason: z.string() });
const Reason = z.object({ reason: z.string().trim().min(1) });

export const followupCommands = [
  command('task.add', TaskAdded.shape),
  command('task.done', TaskDone.shape),
  command('task.cancel', TaskCancelled.shape),
  command('deadline.waive', Waived.shape),
  command('closure.request', ClosureRequested.shape),
  command('closure.approve', {}),
  command('closure.return', Reason.shape),
  command('case.reopen', Reason.shape),
  ...transferCommands,
] as const;
export type FollowupCommand = z.infer<(typeof followupCommands)[number]>;

export interface Task extends z.infer<typeof TaskAdded> {
  by: Id;
  at: string;
  state: 'open' | 'done' | 'cancelled';
  note: string;
  settledAt: string | null;
}
export interface Closing {
  state: 'open' | 'requested' | 'closed';
  reason: string | null;
  requestedBy: Id | null;
  /** Who brought it to where it stands, and when. */
  by: Id | null;
  at: string | null;
  /** Place of the closing entry: what was begun before it and arrives after it is kept and marked. */
  seq: number | null;
}
export interface Followup {
  tasks: readonly Task[];
  waived: readonly { code: string; startedAt: string; reason: string; at: string; by: Id }[];
  closing: Closing;
  closings: number;
  reopened: readonly { at: string; reason: string; by: Id }[];
  transfer: Transfer | null;
}
const open: Closing = { state: 'open', reason: null, requestedBy: null, by: null, at: null, seq: null };
export const blankFollowup: Followup = {
  tasks: [],
  waived: [],
  closing: open,
  closings: 0,
  reopened: [],
  transfer: null,
};

/** The case was closed by the unit that took it over, and not, once reopened, in some other way since. */
export const closedByTransfer = ({ closing, transfer }: Followup): boolean =>
  closing.state === 'closed' && transfer?.answer === 'accepted' && transfer.answered?.at === closing.at;

/** Whoever writes only their institution's part of a section settles nothing in it that belongs to all. */
const writesAll = ({ mayWrite, ownOnly }: Deciding, section: string): boolean =>
  mayWrite(section) && !ownOnly?.(section);

const openTask = (followup: Followup, task: Id): Task | undefined =>
  followup.tasks.find((each) => each.task === task && each.state === 'open');

const ofTheUnit: ReadonlySet<FollowupCommand['kind']> = new Set(['closure.request', 'case.reopen']);

/**
 * Tasks belong to somebody and end done or cancelled with a reason. A case is closed by a supervisor on somebody
 * else's request, never while work waits in it (Inter-Agency Guidelines 2014, step 6); reopening needs a reason. A
 * transfer closes it by the acceptance of the unit that takes it over.
 */
export const decideFollowup = (
  followup: Followup,
  asked: FollowupCommand,
  deciding: Deciding,
  { blocking, ...about }: Omit<TransferAbout, 'closing'> & { blocking: readonly string[] },
): Decision => {
  const { closing } = followup;
  const supervises = deciding.roles.includes('supervisor');
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _occurredAt, ...body } = asked;
  const section = asked.kind.startsWith('task.') ? 'followup' : 'case';
  const says = (kind: string): Decision => write(asked, { kind, section, body });
  const isMyTask = asked.kind === 'task.done' && openTask(followup, asked.task)?.assignee === deciding.author;
  const asksOfAll = asked.kind.startsWith('task.') || ofTheUnit.has(asked.kind);
  if (asksOfAll && !isMyTask && !writesAll(deciding, section)) return refuse('section.not-yours-to-write');
  switch (asked.kind) {
    case 'task.add':
      return followup.tasks.some(({ task }) => task === asked.task) ? [] : says('task.added');
    case 'task.done':
      return openTask(followup, asked.task) ? says('task.done') : refuse('task.not-open');
    case 'task.cancel':
      return openTask(followup, asked.task) ? says('task.cancelled') : refuse('task.not-open');
    case 'deadline.waive':
      return supervises ? says('deadline.waived') : refuse('deadline.waiving-needs-supervisor');
    case 'closure.request':
      if (closing.state !== 'open') return refuse('closure.already-requested');
      if (blocking.length > 0)
        return refuse('closure.not-ready', { values: { blocking: blocking.join(',') } });
      return says('closure.requested');
    case 'closure.approve':
      if (!supervises) return refuse('closure.needs-supervisor');
      if (closing.state !== 'requested') return refuse('closure.not-requested');
      if (closing.requestedBy === deciding.author) return refuse('closure.own-request');
      return write(asked, { kind: 'case.closed', section: 'case', body: { reason: closing.reason ?? '' } });
    case 'closure.return':
      if (!supervises) return refuse('closure.needs-supervisor');
      return closing.state === 'requested' ? says('closure.returned') : refuse('closure.not-requested');
    case 'case.reopen':
      return closing.state === 'closed' ? says('case.reopened') : refuse('case.not-closed');
    case 'transfer.offer':
    case 'transfer.withdraw':
    case 'transfer.answer':
    case 'transfer.take-note':
      return decideTransfer(followup.transfer, asked, deciding, { ...about, closing: closing.state });
  }
};

const settle = (followup: Followup, task: Id, state: Task['state'], note: string, at: string): Followup => ({
  ...followup,
  tasks: followup.tasks.map((each) => (each.task === task ? { ...each, state, note, settledAt: at } : each)),
});

export const evolveFollowup = (followup: Followup, entry: Entry): Followup => {
  const at = entry.recordedAt;
  switch (entry.kind) {
    case 'task.added': {
      const task: Task = {
        ...bodyOf(TaskAdded, entry),
        by: entry.author,
        at,
        state: 'open',
        note: '',
        settledAt: null,
      };
      return { ...followup, tasks: [...followup.tasks, task] };
    }
    case 'task.done': {
      const { task, note } = bodyOf(TaskDone, entry);
      return settle(followup, task, 'done', note, at);
    }
    case 'task.cancelled': {
      const { task, reason } = bodyOf(TaskCancelled, entry);
      return settle(followup, task, 'cancelled', reason, at);
    }
    case 'deadline.waived':
      return {
        ...followup,
        waived: [...followup.waived, { ...bodyOf(Waived, entry), at, by: entry.author }],
      };
    case 'closure.requested': {
      const { reason } = bodyOf(ClosureRequested, entry);
      return {
        ...followup,
        closing: {
          state: 'requested',
          reason,
          requestedBy: entry.author,
          by: entry.author,
          at,
          seq: entry.seq,
        },
      };
    }
    case 'case.closed':
      return {
        ...followup,
        closing: {
          ...followup.closing,
          state: 'closed',
          reason: bodyOf(Reason.partial(), entry).reason ?? null,
          by: entry.author,
          at,
          seq: entry.seq,
        },
        closings: followup.closings + 1,
      };
    case 'closure.returned':
      return { ...followup, closing: open };
    case 'case.reopened':
      return {
        ...followup,
        closing: open,
        reopened: [...followup.reopened, { at, reason: bodyOf(Reason, entry).reason, by: entry.author }],
      };
    case 'transfer.offered':
    case 'transfer.withdrawn':
    case 'transfer.answered':
    case 'transfer.noted':
      return { ...followup, transfer: evolveTransfer(followup.transfer, entry) };
    default:
      return followup;
  }
};
