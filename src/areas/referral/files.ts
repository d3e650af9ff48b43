import { z } from 'zod';
import type { Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { sharedPart } from './asking.ts';
import type { Referral } from './state.ts';
import { isOver, type Side } from './steps.ts';

/** As many files as one step hands over. */
export const mostFilesAtOnce = 10;
/** As many files as one referral holds, those that nobody handed over yet among them. */
export const mostFiles = 60;

export const enoughFiles = refuse('referral.enough-files', { where: 'file', values: { most: mostFiles } });

/** Files that a step hands over, by their ids; they stand in the part that both sides read. */
export const stepFiles = z.array(z.uuid()).max(mostFilesAtOnce).optional();

/** A file that goes along with the request, and the part of the case to which it belongs. */
export const FileEnclosed = z.object({ attachment: z.uuid(), section: z.string().min(1).max(100) });
export type FileEnclosed = z.infer<typeof FileEnclosed>;

/**
 * The files that an entry hands over. One that was sent and is named nowhere is nobody's but its sender's: it may have
 * been chosen by mistake.
 */
export const filesNamed = (file: Referral): ReadonlySet<Id> =>
  new Set([
    ...file.folder.map(({ attachment }) => attachment),
    ...file.given.map(({ attachment }) => attachment),
    ...file.talk.flatMap(({ files }) => files),
    ...[file.accepted, file.declined, file.completed].flatMap((step) => step?.files ?? []),
  ]);

/**
 * The part of the file in which a new file of a side stands: with a step the one that both sides read; in a draft the
 * part of the case that it belongs to, so that the protocol holds for it as for every answer there. Refused in a
 * referral that is over, and in a part that was not chosen to go along.
 */
export const partForFile = (file: Referral, side: Side, section: Section | undefined): Section | Refusal => {
  if (!file.ask || (side === 'receiver' && file.state === 'drafted')) return refuse('referral.not-there');
  if (isOver(file.state)) return refuse('referral.no-such-step', { values: { state: file.state } });
  if (file.state !== 'drafted') return sharedPart(file.ask);
  return section !== undefined && file.ask.sections.includes(section)
    ? section
    : refuse('referral.part-not-chosen', { where: section ?? 'file' });
};
