import type { Id } from '../id.ts';
import type { Section } from './entry.ts';

/**
 * A section may have parts, one for each institution that has its own in it: `plan/<agency>` is what the plan
 * gives to that institution. The part stands in the section's name so that the protocol can open it, and the seal
 * lock it, before anything is read.
 */
export const inPart = (section: Section, part: Id | null): Section =>
  part === null ? section : `${wholeOf(section)}/${part}`;

/** The section as the pack names it. */
export const wholeOf = (section: Section): Section => {
  const at = section.indexOf('/');
  return at < 0 ? section : section.slice(0, at);
};

/** The institution whose part of the section this is; null for what is the team's. */
export const partOf = (section: Section): Id | null => section.split('/')[1] ?? null;
