import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { receivingUnit } from '../transfer/rules.ts';

const Offered = z.object({
  municipality: z.uuid(),
  reason: z.string().trim().min(1),
  /** The form that says what goes along and what must be known at once. */
  record: z.uuid().nullable(),
});
const Answered = z.object({
  accepted: z.boolean(),
  reason: z.string(),
  /** The case that carries it on there. */
  there: z.uuid().nullable(),
  /** Who of the other unit answered: their names stand in no list of this municipality. */
  by: z.object({ name: z.string(), municipality: z.string() }).optional(),
});
const Withdrawn = z.object({ reason: z.string().trim().min(1) });

export const transferCommands = [
  command('transfer.offer', { ...Offered.shape, record: z.uuid() }),
  command('transfer.withdraw', Withdrawn.shape),
  command('transfer.answer', Answered.shape),
  command('transfer.take-note', {}),
] as const;
export type TransferCommand = z.infer<(typeof transferCommands)[number]>;

/** The last offer of the case to another municipality, and what came of it. */
export interface Transfer extends z.infer<typeof Offered> {
  /** The entry of the offer; under the same id it stands at the unit to which it was made. */
  offer: Id;
  by: Id;
  at: string;
  answer: 'waiting' | 'accepted' | 'declined' | 'withdrawn';
  answered: (z.infer<typeof Answered> & { at: string }) | null;
  /** True once somebody here has taken note that it was declined, and the case goes on as it did. */
  noted: boolean;
}

/** What of the case itself bears on its transfer. */
export interface TransferAbout {
  /** True for the case manager and every supervisor. */
  steers: boolean;
  closing: 'open' | 'requested' | 'closed';
  conflicts: boolean;
  record: FormRecord | undefined;
}

/**
 * The manager or a supervisor offers the case, with the form of transfer, when nothing in it contradicts itself: who
 * takes it over cannot ask who wrote which. It stays their responsibility until the other unit has accepted it (Council
 * of Ministers' decision 578/2018); only that unit answers, and with its acceptance the case is closed here.
 */
export const decideTransfer = (
  transfer: Transfer | null,
  asked: TransferCommand,
  deciding: Deciding,
  { steers, closing, conflicts, record }: TransferAbout,
): Decision => {
  const waiting = transfer?.answer === 'waiting';
  switch (asked.kind) {
    case 'transfer.offer': {
      if (!steers) return refuse('circle.needs-manager');
      if (waiting) return refuse('transfer.already-offered');
      if (closing === 'requested') return refuse('closure.already-requested');
      if (conflicts) return refuse('transfer.conflicts-first');
      if (asked.municipality === deciding.municipality) return refuse('transfer.own-municipality');
      if (record?.form !== 'transfer' || record.state !== 'completed') return refuse('transfer.form-first');
      const { municipality, reason } = asked;
      return write(asked, {
        kind: 'transfer.offered',
        section: 'case',
        body: { municipality, reason, record: record.id },
      });
    }
    case 'transfer.withdraw':
      if (!steers) return refuse('circle.needs-manager');
      if (!waiting) return refuse('transfer.not-offered');
      return write(asked, { kind: 'transfer.withdrawn', section: 'case', body: { reason: asked.reason } });
    case 'transfer.take-note':
      if (!steers) return refuse('circle.needs-manager');
      return transfer?.answer === 'declined' && !transfer.noted
        ? write(asked, { kind: 'transfer.noted', section: 'case', body: {} })
        : [];
    case 'transfer.answer': {
      if (!deciding.roles.includes(receivingUnit)) return refuse('transfer.other-unit-answers');
      if (!waiting) return refuse('transfer.not-offered');
      const { accepted, reason, there, by } = asked;
      const answered = { kind: 'transfer.answered', section: 'case', body: { accepted, reason, there, by } };
      return accepted
        ? write(asked, answered, {
            kind: 'case.closed',
            section: 'case',
            body: { reason: 'moved-transferred' },
          })
        : write(asked, answered);
    }
  }
};

export const evolveTransfer = (transfer: Transfer | null, entry: Entry): Transfer | null => {
  switch (entry.kind) {
    case 'transfer.offered':
      return {
        ...bodyOf(Offered, entry),
        offer: entry.id,
        by: entry.author,
        at: entry.recordedAt,
        answer: 'waiting',
        answered: null,
        noted: false,
      };
    case 'transfer.noted':
      return transfer && { ...transfer, noted: true };
    case 'transfer.withdrawn':
      return transfer && { ...transfer, answer: 'withdrawn' };
    case 'transfer.answered': {
      const answered = bodyOf(Answered, entry);
      return (
        transfer && {
          ...transfer,
          answer: answered.accepted ? 'accepted' : 'declined',
          answered: { ...answered, at: entry.recordedAt },
        }
      );
    }
    default:
      return transfer;
  }
};
