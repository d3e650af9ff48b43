import type { Deciding, Entry, Envelope, FileRef, FileRules, Section } from '../chronology/entry.ts';
import { fold } from '../chronology/fold.ts';
import { wholeOf } from '../chronology/section.ts';
import type { Protocol } from '../pack/protocol-schema.ts';
import { access, brokeGlass, isExcluded, sectionIn, writing } from './access.ts';
import type { Because, Reader, ReadingFacts } from './reader.ts';

/** What stands in a file under a section: an entry, or a file that is attached. */
export type Written = Pick<Envelope, 'section' | 'author' | 'agency'>;

/** What a reader has of one entry: its content, the knowledge that there is something, or nothing. */
export interface Reading {
  reads: 'content' | 'existence' | 'nothing';
  because: Because;
}

const mayOpenFile = (reader: Reader, facts: ReadingFacts): boolean =>
  reader.place !== null || brokeGlass(reader, facts);

/** What was written stays readable: to its institution, or, where the section is reserved, at most to its author. */
const ownReading = (
  protocol: Protocol,
  reader: Reader,
  envelope: Written,
  facts: ReadingFacts,
): Because | null => {
  if (isExcluded(protocol, reader) || !mayOpenFile(reader, facts)) return null;
  const reserved = sectionIn(protocol, envelope.section)?.reserved;
  if (reserved) return reserved.includes('author') && envelope.author === reader.member ? 'own-note' : null;
  return protocol.always.ownContributions && envelope.agency === reader.agency ? 'own-contribution' : null;
};

/**
 * What the reader has of an entry. It looks at the envelope alone: whoever may not read an entry never causes it
 * to be opened.
 */
export const reading = (
  protocol: Protocol,
  reader: Reader,
  envelope: Written,
  facts: ReadingFacts,
): Reading => {
  const { level, because } = access(protocol, reader, envelope.section, facts);
  if (level === 'read' || level === 'write') return { reads: 'content', because };
  const own = ownReading(protocol, reader, envelope, facts);
  if (own) return { reads: 'content', because: own };
  return { reads: level === 'none' || because === 'own-note' ? 'nothing' : 'existence', because };
};

/** True when the reader may have the entry's content. */
export const mayReadEntry = (
  protocol: Protocol,
  reader: Reader,
  envelope: Written,
  facts: ReadingFacts,
): boolean => reading(protocol, reader, envelope, facts).reads === 'content';

/**
 * The part of a chronology that a reader may have, and the sections of which they only know that there is more.
 * It runs before anything is decrypted or folded: what it leaves out does not exist for the reader.
 */
export const filterChronology = <E extends Envelope>(
  protocol: Protocol,
  reader: Reader,
  facts: ReadingFacts,
  entries: readonly E[],
): { readable: readonly E[]; exists: readonly Section[] } => {
  const readable: E[] = [];
  const exists = new Set<Section>();
  for (const entry of entries) {
    const { reads } = reading(protocol, reader, entry, facts);
    if (reads === 'content') readable.push(entry);
    if (reads === 'existence') exists.add(wholeOf(entry.section));
  }
  return { readable, exists: [...exists].sort() };
};

/** The file as a reader may know it, computed only from what they may read. */
export const redactedFold = <F>(
  rules: Pick<FileRules<F, never>, 'blank' | 'evolve'>,
  file: FileRef,
  entries: readonly Entry[],
  protocol: Protocol,
  reader: Reader,
  facts: ReadingFacts,
): { file: F; exists: readonly Section[] } => {
  const { readable, exists } = filterChronology(protocol, reader, facts, entries);
  return { file: fold(rules, file, readable), exists };
};

/** What a decision asks of the protocol: where its author may write, and where only in their own. */
export const writingFor = (
  protocol: Protocol,
  reader: Reader,
  facts: ReadingFacts,
): Required<Pick<Deciding, 'mayWrite' | 'ownOnly'>> => ({
  mayWrite: (section) => writing(protocol, reader, section, facts) !== 'none',
  ownOnly: (section) => {
    const where = writing(protocol, reader, section, facts);
    return where === 'institution' || where === 'author' ? where : null;
  },
});
