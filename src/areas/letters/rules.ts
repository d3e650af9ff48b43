import { z } from 'zod';
import { bodyOf, command, write } from '../../core/chronology/command.ts';
import type { Decision, Entry, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';

const Made = z.object({
  /** A letter of the pack, in the version of its template. */
  letter: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  language: z.enum(['sq', 'en', 'el']),
  /** To whom it goes, as it stands on the paper; empty where the paper has no addressee. */
  recipient: z.string().max(500),
  /** The record it was made about: a referral, a measure, a consent. */
  record: z.uuid().nullable(),
});

export const letterCommands = [command('letter.record', Made.shape)] as const;
export type LetterCommand = z.infer<(typeof letterCommands)[number]>;

/** A letter that was made from the file: which, for whom, by whom and when. The paper itself is not kept. */
export interface LetterMade extends z.infer<typeof Made> {
  entry: Id;
  by: Id;
  at: string;
}

/**
 * Whoever reads the sections that a letter draws from may make it, whatever they may write: that it left the file is
 * what has to be known (Law 124/2024 on personal data: a record of disclosures). Recording it is never refused.
 */
export const decideLetter = (asked: LetterCommand, section: Section): Decision => {
  const { letter, version, language, recipient, record } = asked;
  return write(asked, {
    kind: 'letter.made',
    section,
    body: { letter, version, language, recipient, record },
  });
};

export const evolveLetters = (made: readonly LetterMade[], entry: Entry): readonly LetterMade[] =>
  entry.kind === 'letter.made'
    ? [...made, { ...bodyOf(Made, entry), entry: entry.id, by: entry.author, at: entry.recordedAt }]
    : made;
