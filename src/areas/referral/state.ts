import type { z } from 'zod';
import { bodyOf } from '../../core/chronology/command.ts';
import type { Entry, FileRef } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { noRecords, type Records } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import {
  Accepted,
  Closed,
  Completed,
  Declined,
  Drafted,
  Heard,
  LeftOut,
  NotTakenUp,
  PassedOn,
  Question,
  Reply,
  Reported,
  Sent,
  Started,
  Taken,
  Withdrawn,
} from './acts.ts';
import { Ask } from './asking.ts';
import { FileEnclosed } from './files.ts';
import { evolveLink, type Partner, type ReferralLink } from './link.ts';
import type { ReferralState } from './steps.ts';

/** A step with who made it and when, and its place in the file. */
type Made<S extends z.ZodType> = z.output<S> & { at: string; by: Id; agency: Id; seq: number };

interface Talk {
  kind: 'question' | 'answer' | 'report';
  text: string;
  files: readonly Id[];
  at: string;
  by: Id;
  agency: Id;
  /** Who said it by a link. */
  partner: Partner | null;
}

/** One request to one institution for one child, folded from the entries that its reader may read. */
export interface Referral {
  ref: FileRef;
  state: ReferralState;
  number: string | null;
  /** The case and the child; null for the receiver, who is not told of them. */
  of: { case: Id; child: Id } | null;
  ask: Ask | null;
  /** Who answers for it on the side of its sender, and their institution; nobody while the case has no manager. */
  from: { member: Id | null; agency: Id } | null;
  draftedAt: string | null;
  sentAt: string | null;
  seenAt: string | null;
  /** When it last came back from a question, so that the time to answer begins anew. */
  clarifiedAt: string | null;
  expiredAt: string | null;
  /** Who of the institution works on it; null while it is everyone's there. */
  taker: Id | null;
  talk: readonly Talk[];
  accepted: Made<typeof Accepted> | null;
  declined: Made<typeof Declined> | null;
  started: Made<typeof Started> | null;
  completed: Made<typeof Completed> | null;
  notTakenUp: Made<typeof NotTakenUp> | null;
  heard: Made<typeof Heard> | null;
  closed: Made<typeof Closed> | null;
  withdrawn: Made<typeof Withdrawn> | null;
  /** By which somebody without an account answers; null for the receiver, who is not told of it. */
  link: ReferralLink | null;
  /** What was enclosed on the day of sending, as records of the forms it stands in. */
  enclosed: Records;
  /** Files that are to go along with what is not sent yet. */
  folder: readonly FileEnclosed[];
  /** Files that went along. */
  given: readonly FileEnclosed[];
  seq: number;
  lastEntryAt: string | null;
}

export const blankReferral = (ref: FileRef): Referral => ({
  ref,
  state: 'drafted',
  number: null,
  of: null,
  ask: null,
  from: null,
  draftedAt: null,
  sentAt: null,
  seenAt: null,
  clarifiedAt: null,
  expiredAt: null,
  taker: null,
  talk: [],
  accepted: null,
  declined: null,
  started: null,
  completed: null,
  notTakenUp: null,
  heard: null,
  closed: null,
  withdrawn: null,
  link: null,
  enclosed: noRecords,
  folder: [],
  given: [],
  seq: 0,
  lastEntryAt: null,
});

const made = <T extends object>(schema: z.ZodType<T>, entry: Entry) => ({
  ...bodyOf(schema, entry),
  at: entry.recordedAt,
  by: entry.author,
  agency: entry.agency,
  seq: entry.seq ?? 0,
});

const talks = (
  so: Referral,
  kind: Talk['kind'],
  said: { text: string; files?: readonly Id[] | undefined; partner?: Partner | undefined },
  { recordedAt: at, author: by, agency }: Entry,
): Referral['talk'] => [
  ...so.talk,
  { kind, text: said.text, files: said.files ?? [], at, by, agency, partner: said.partner ?? null },
];

/**
 * Whoever answers at the institution has seen it, and works on it unless somebody else took it. An answer by hand or by
 * a link is nobody's there who could work on it here.
 */
const handled = (
  so: Referral,
  entry: Entry,
  { told, partner }: { told?: unknown; partner?: Partner | undefined },
): Pick<Referral, 'seenAt' | 'taker'> => ({
  seenAt: so.seenAt ?? entry.recordedAt,
  taker: so.taker ?? (told || partner ? null : entry.author),
});

const opened = (so: Referral, entry: Entry): Referral => {
  const { case: file, child, number, ...ask } = bodyOf(Drafted, entry);
  return {
    ...so,
    number,
    ask,
    of: { case: file, child },
    from: { member: entry.author, agency: entry.agency },
    draftedAt: entry.recordedAt,
  };
};

const sent = (so: Referral, entry: Entry): Referral => {
  const { number, ...ask } = bodyOf(Sent, entry);
  return {
    ...so,
    number,
    ask,
    state: 'sent',
    from: so.from ?? { member: entry.author, agency: entry.agency },
    sentAt: entry.recordedAt,
    taker: ask.receiver.kind === 'institution' ? ask.receiver.person : null,
  };
};

const without = (files: readonly FileEnclosed[], out: Id): readonly FileEnclosed[] =>
  files.filter(({ attachment }) => attachment !== out);

const evolveStep = (so: Referral, entry: Entry): Referral => {
  const at = entry.recordedAt;
  switch (entry.kind) {
    case 'referral.drafted':
      return opened(so, entry);
    case 'referral.revised':
      return { ...so, ask: bodyOf(Ask, entry) };
    case 'referral.discarded':
      return { ...so, state: 'discarded' };
    case 'referral.enclosed':
      return { ...so, folder: [...so.folder, bodyOf(FileEnclosed, entry)] };
    case 'referral.left-out':
      return { ...so, folder: without(so.folder, bodyOf(LeftOut, entry).attachment) };
    case 'referral.file-given':
      return { ...so, given: [...so.given, bodyOf(FileEnclosed, entry)] };
    case 'referral.sent':
      return sent(so, entry);
    case 'referral.seen':
      return { ...so, state: 'seen', seenAt: so.seenAt ?? at };
    case 'referral.taken':
      return { ...so, taker: bodyOf(Taken, entry).member };
    case 'referral.released':
      return { ...so, taker: null };
    case 'referral.asked': {
      const question = made(Question, entry);
      const talk = talks(so, 'question', { ...question, text: question.question }, entry);
      return { ...so, ...handled(so, entry, question), state: 'clarification', talk };
    }
    case 'referral.replied': {
      const { answer, files } = bodyOf(Reply, entry);
      const talk = talks(so, 'answer', { text: answer, files }, entry);
      return { ...so, state: 'seen', clarifiedAt: at, talk };
    }
    case 'referral.accepted': {
      const accepted = made(Accepted, entry);
      return { ...so, ...handled(so, entry, accepted), state: 'accepted', accepted };
    }
    case 'referral.declined': {
      const declined = made(Declined, entry);
      return { ...so, ...handled(so, entry, declined), state: 'declined', declined };
    }
    case 'referral.started':
      return { ...so, state: 'started', started: made(Started, entry) };
    case 'referral.reported':
      return { ...so, talk: talks(so, 'report', bodyOf(Reported, entry), entry) };
    case 'referral.completed':
      return { ...so, state: 'completed', completed: made(Completed, entry) };
    case 'referral.not-taken-up':
      return { ...so, state: 'not-taken-up', notTakenUp: made(NotTakenUp, entry) };
    case 'referral.heard':
      return { ...so, state: 'heard', heard: made(Heard, entry) };
    case 'referral.closed':
      return { ...so, state: 'closed', closed: made(Closed, entry) };
    case 'referral.withdrawn':
      return { ...so, state: 'withdrawn', withdrawn: made(Withdrawn, entry) };
    case 'referral.expired':
      return { ...so, state: 'expired', expiredAt: at };
    case 'referral.passed-on':
      return so.from ? { ...so, from: { ...so.from, ...bodyOf(PassedOn, entry) } } : so;
    case 'referral.adopted':
      return { ...so, from: { member: entry.author, agency: so.from?.agency ?? entry.agency } };
    case 'referral.link-made':
    case 'referral.link-revoked':
    case 'referral.link-opened':
    case 'referral.code-missed':
      return { ...so, link: evolveLink(so.link, entry) };
    default:
      return { ...so, enclosed: evolveRecords(so.enclosed, entry) };
  }
};

/** What an entry means for the referral; the table of steps has already said that it may be. */
export const evolveReferral = (so: Referral, entry: Entry): Referral => ({
  ...evolveStep(so, entry),
  seq: entry.seq ?? so.seq,
  lastEntryAt: entry.recordedAt,
});
