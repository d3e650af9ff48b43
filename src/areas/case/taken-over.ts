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

export const takenOverCommands = [command('case.take-over', TakenOver.shape)] as const;
export type TakenOverCommand = z.infer<(typeof takenOverCommands)[number]>;

/** Where the case comes from, when another municipality led it before. */
export type TakenOver = z.infer<typeof TakenOver> & { at: string };

/** Said once, in the act in which the case is opened. */
export const decideTakenOver = (
  taken: TakenOver | null,
  asked: TakenOverCommand,
  deciding: Deciding,
  from: string,
): Decision => {
  if (!deciding.mayWrite('case')) return refuse('section.not-yours-to-write');
  if (taken || from !== 'transfer') return refuse('case.not-taken-over');
  const { id: _id, kind: _kind, seen: _seen, occurredAt: _occurredAt, ...body } = asked;
  return write(asked, { kind: 'case.taken-over', section: 'case', body });
};

export const evolveTakenOver = (taken: TakenOver | null, entry: Entry): TakenOver | null =>
  entry.kind === 'case.taken-over' ? { ...bodyOf(TakenOver, entry), at: entry.recordedAt } : taken;
