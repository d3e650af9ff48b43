import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import { decideRecord } from '../../core/chronology/decide.ts';
import type { Deciding, Decision, Entry, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { type FormRecord, noRecords, type Records } from '../../core/chronology/record.ts';
import { isRecordCommand, recordCommands } from '../../core/chronology/record-command.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { offeringUnit, receivingUnit } from './units.ts';

export { offeringUnit, receivingUnit } from './units.ts';

const Received = z.object({
  /** The municipality that offers, and its place. */
  from: z.uuid(),
  place: z.string(),
  case: z.uuid(),
  number: z.string(),
  /** Who offers it. */
  by: z.string(),
});
const Accepted = z.object({ manager: z.uuid(), agency: z.uuid(), case: z.uuid() });
const Reason = z.object({ reason: z.string().trim().min(1) });

const commands = z.discriminatedUnion('kind', [
  command('transfer.receive', Received.shape),
  command('transfer.accept', Accepted.shape),
  command('transfer.decline', Reason.shape),
  command('transfer.withdraw', Reason.shape),
  ...recordCommands,
]);
export type OfferCommand = z.infer<typeof commands>;

export const offerStates = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** A case that another municipality offers: its form of transfer, and what this unit answered. Nothing of the case. */
export interface Offer {
  ref: FileRef;
  received: (z.infer<typeof Received> & { at: string; agency: Id; author: Id }) | null;
  records: Records;
  state: OfferState;
  settled: { at: string; by: Id; reason: string | null } | null;
  accepted: z.infer<typeof Accepted> | null;
  seq: number;
  lastEntryAt: string | null;
}

export const formOfOffer = (offer: Offer): FormRecord | undefined => Object.values(offer.records)[0];

/**
 * The unit that offers puts its form here, and may take the offer back; a supervisor of the receiving unit accepts it,
 * naming who will manage the case, or declines it with a reason. Whoever answers first has answered; it is written here in
 * the act alone that begins the case and answers the unit that offered.
 */
const decide = (offer: Offer, asked: OfferCommand, deciding: Deciding): Decision => {
  const fromThere = deciding.roles.includes(offeringUnit);
  if (asked.kind === 'transfer.receive') {
    if (!fromThere) return refuse('transfer.only-the-offering-unit');
    const { from, place, number, by } = asked;
    return offer.received
      ? []
      : write(asked, {
          kind: 'transfer.received',
          section: 'case',
          body: { from, place, case: asked.case, number, by },
        });
  }
  if (!offer.received) return refuse('transfer.not-offered');
  if (isRecordCommand(asked))
    return fromThere && offer.state === 'waiting'
      ? decideRecord(offer.records, asked, deciding)
      : refuse('transfer.only-the-offering-unit');
  if (offer.state !== 'waiting') return refuse('transfer.not-offered');
  if (asked.kind === 'transfer.withdraw')
    return fromThere
      ? write(asked, { kind: 'transfer.withdrawn', section: 'case', body: { reason: asked.reason } })
      : refuse('transfer.only-the-offering-unit');
  if (!deciding.roles.includes('supervisor')) return refuse('transfer.needs-supervisor');
  if (!deciding.roles.includes(receivingUnit)) return refuse('transfer.answered-on-its-page');
  switch (asked.kind) {
    case 'transfer.accept': {
      const { manager, agency } = asked;
      return write(asked, {
        kind: 'transfer.accepted',
        section: 'case',
        body: { manager, agency, case: asked.case },
      });
    }
    case 'transfer.decline':
      return write(asked, { kind: 'transfer.declined', section: 'case', body: { reason: asked.reason } });
    default:
      return asked satisfies never;
  }
};

const settled = (offer: Offer, entry: Entry, state: OfferState, reason: string | null): Offer => ({
  ...offer,
  state,
  settled: { at: entry.recordedAt, by: entry.author, reason },
});

const meaning = (offer: Offer, entry: Entry): Offer => {
  switch (entry.kind) {
    case 'transfer.received':
      return {
        ...offer,
        received: {
          ...bodyOf(Received, entry),
          at: entry.recordedAt,
          agency: entry.agency,
          author: entry.author,
        },
      };
    case 'transfer.accepted':
      return { ...settled(offer, entry, 'accepted', null), accepted: bodyOf(Accepted, entry) };
    case 'transfer.declined':
      return settled(offer, entry, 'declined', bodyOf(Reason, entry).reason);
    case 'transfer.withdrawn':
      return settled(offer, entry, 'withdrawn', bodyOf(Reason, entry).reason);
    default:
      return offer;
  }
};

export const transferRules: FileRules<Offer, OfferCommand> = {
  kind: 'transfer',
  commands,
  blank: (ref) => ({
    ref,
    received: null,
    records: noRecords,
    state: 'waiting',
    settled: null,
    accepted: null,
    seq: 0,
    lastEntryAt: null,
  }),
  decide,
  evolve: (offer, entry) => ({
    ...meaning(offer, entry),
    records: evolveRecords(offer.records, entry),
    seq: entry.seq ?? offer.seq,
    lastEntryAt: entry.recordedAt,
  }),
};
