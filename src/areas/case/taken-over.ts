import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Deciding, Decision, Entry } from '../../core/chronology/entry.ts';
import { refuse } from '../../core/refusal.ts';

const TakenOver = z.object({
  /** The offer that was accepted; a file of its own. */
  offer: z.uuid(),
  /** The place of the municipality in which the case was led before, and its number there. */
  from: z.string(),
  number: z.string(),
  /** Who handed it over. */
  by: z.string(),
  /** What went along, by the codes of the form of transfer. */
  along: z.array(z.string()),
  /** Who wrote each form there, and when: here it stands under the name of whoever accepted it. */
  origins: z.record(z.uuid(), z.object({ by: z.string(), at: z.string() })),
});

/** What was asked of an institution before, and what came of it; codes are those of the pack's lists. */
const AskedBefore = z.object({
  service: z.string(),
  /** The institution as it was called there. */
  to: z.string(),
  asked: z.string(),
  sentAt: z.iso.datetime(),
  /** Where it stood when the case was handed over. */
  state: z.string(),
  outcome: z.string().nullable(),
  /** What the institution said at the end, or why it could not help. */
  said: z.string(),
});
export type AskedBefore = z.infer<typeof AskedBefore>;
const ReferralsTakenOver = z.object({ referrals: z.array(AskedBefore).min(1).max(500) });

export const takenOverCommands = [
  command('case.take-over', TakenOver.shape),
  command('case.take-over-referrals', ReferralsTakenOver.shape),
] as const;
export type TakenOverCommand = z.infer<(typeof takenOverCommands)[number]>;

/** Where the case comes from, when another municipality led it before. */
export type TakenOver = z.infer<typeof TakenOver> & {
  at: string;
  /** What had been asked of institutions; they were asked by the municipality that led the case. */
  referrals: readonly AskedBefore[];
};

/** Said once, in the act in which the case is opened. */
export const decideTakenOver = (
  taken: TakenOver | null,
  asked: TakenOverCommand,
  deciding: Deciding,
  from: string,
): Decision => {
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _occurredAt, ...body } = asked;
  if (asked.kind === 'case.take-over-referrals') {
    if (!deciding.mayWrite('services')) return refuse('section.not-yours-to-write');
    if (!taken || taken.referrals.length > 0) return refuse('case.not-taken-over');
    return write(asked, { kind: 'case.referrals-taken-over', section: 'services', body });
  }
  if (!deciding.mayWrite('case')) return refuse('section.not-yours-to-write');
  if (taken || from !== 'transfer') return refuse('case.not-taken-over');
  return write(asked, { kind: 'case.taken-over', section: 'case', body });
};

export const evolveTakenOver = (taken: TakenOver | null, entry: Entry): TakenOver | null => {
  if (entry.kind === 'case.taken-over')
    return { ...bodyOf(TakenOver, entry), at: entry.recordedAt, referrals: [] };
  return taken && entry.kind === 'case.referrals-taken-over'
    ? { ...taken, ...bodyOf(ReferralsTakenOver, entry) }
    : taken;
};
