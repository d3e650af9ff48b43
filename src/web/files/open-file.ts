import type { Entry, FileRef, FileRules, Section } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import { wholeOf } from '../../core/chronology/section.ts';
import type { readFile } from '../../core/contract/files.ts';
import type { Answer } from '../../core/contract/route.ts';
import type { Opening } from '../../core/protocol/index.ts';

/** A file as this reader may have it: folded on the device from the entries that are open to them. */
export interface OpenFile<F> {
  file: F;
  entries: readonly Entry[];
  /** The place of the last entry the reader has seen; it goes with every command. */
  seq: number;
  opening: (section: Section) => Opening;
  mayWrite: (section: Section) => boolean;
  /** In all of a section, not only in the own institution's part. */
  writesAll: (section: Section) => boolean;
  /** Sections that are closed to the reader: their questions are not asked. */
  hidden: ReadonlySet<Section>;
  /** Sections of which the reader only knows that there is more. */
  exists: readonly Section[];
}

const closed: Opening = { level: 'none', because: 'not-in-protocol' };

/** Folds what the server gave by the rules of the kind of file. */
export const openFile = <F>(
  rules: Pick<FileRules<F, never>, 'blank' | 'evolve'>,
  ref: FileRef,
  answer: Answer<typeof readFile>,
): OpenFile<F> => {
  const opening = (section: Section): Opening => answer.sections[wholeOf(section)] ?? closed;
  const sections = Object.entries(answer.sections);
  return {
    file: fold(rules, ref, answer.entries),
    entries: answer.entries,
    seq: answer.seq,
    opening,
    mayWrite: (section) => answer.writes[wholeOf(section)] !== undefined,
    writesAll: (section) => answer.writes[wholeOf(section)] === 'all',
    hidden: new Set(
      sections
        .filter(
          ([section, { level }]) => (level === 'none' || level === 'existence') && !answer.writes[section],
        )
        .map(([section]) => section),
    ),
    exists: answer.exists,
  };
};
