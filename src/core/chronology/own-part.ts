import { type Refusal, refuse } from '../refusal.ts';
import type { Deciding, Section } from './entry.ts';
import type { Said } from './record.ts';

const isOwn = (opened: Said, bound: 'institution' | 'author', deciding: Deciding): boolean =>
  bound === 'author' ? opened.by === deciding.author : opened.agency === deciding.agency;

/**
 * Refuses what the author may not write in a section: all of it, or, where they write only their own, a record that
 * somebody else opened. Null for `opened` is a record that is only being opened.
 */
export const closedFor = (
  section: Section,
  deciding: Deciding,
  opened: Said | null,
  where?: string,
): Refusal | null => {
  if (!deciding.mayWrite(section)) return refuse('section.not-yours-to-write', where ? { where } : {});
  const bound = deciding.ownOnly?.(section) ?? null;
  if (!opened || !bound || isOwn(opened, bound, deciding)) return null;
  return refuse('section.own-part-only', where ? { where } : {});
};
