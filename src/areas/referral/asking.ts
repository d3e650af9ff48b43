import { z } from 'zod';
import type { Section } from '../../core/chronology/entry.ts';
import { inPart } from '../../core/chronology/section.ts';
import type { Id } from '../../core/id.ts';
import { groundCodes } from '../../core/pack/protocol-schema.ts';

export const urgencies = ['ordinary', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

const text = z.string().trim().min(1).max(10_000);

/** Who is asked: an institution of the team, or one outside it that is written to on paper. */
export const Receiver = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('institution'),
    agency: z.uuid(),
    discipline: z.string().min(1),
    /** A named person there; null where the institution itself is asked. */
    person: z.uuid().nullable(),
  }),
  z.object({ kind: z.literal('outside'), name: z.string().trim().min(1).max(300) }),
]);
export type Receiver = z.infer<typeof Receiver>;

/** What is asked of the receiver, in the words of the sender. Codes are those of the pack's lists. */
export const Ask = z.object({
  receiver: Receiver,
  service: z.string().min(1),
  urgency: z.enum(urgencies),
  /** Why the child needs it. */
  purpose: text,
  /** What the receiver is to do. */
  asked: text,
  /** On what ground data are given, and where it is not a consent: which article, which danger. */
  ground: z.enum(groundCodes),
  groundNote: z.string().trim().max(2000),
  /** What the child says to it. */
  childAnswer: z.string().min(1),
  /** The parts of the case that go along. */
  sections: z.array(z.string()),
  /** ISO date after which the request makes no sense any more when nobody has answered it. */
  validUntil: z.iso.date(),
});
export type Ask = z.infer<typeof Ask>;

export const agencyOf = (receiver: Receiver): Id | null =>
  receiver.kind === 'institution' ? receiver.agency : null;

/** The part of the file that the receiver reads and writes: its own. */
export const sharedPart = ({ receiver }: Pick<Ask, 'receiver'>): Section =>
  inPart('services', agencyOf(receiver));

/** The part that stays with those around the case: drafts, what the child said of the service. */
export const senderPart = (agency: Id): Section => inPart('services', agency);
