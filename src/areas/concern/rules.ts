import { z } from 'zod';
import { decideRecord } from '../../core/chronology/decide.ts';
import type { Deciding, Decision, Entry, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { evolveRecords } from '../../core/chronology/evolve.ts';
import { noRecords, type Records } from '../../core/chronology/record.ts';
import { isRecordCommand, recordCommands } from '../../core/chronology/record-command.ts';
import { refuse } from '../../core/refusal.ts';
import { decideLetter, evolveLetters, type LetterMade, letterCommands } from '../letters/rules.ts';
import { blankTriage, decideTriage, evolveTriage, type Triage, triageCommands } from './triage.ts';

export { type TriageCommand, triageOutcomes } from './triage.ts';

const commands = z.discriminatedUnion('kind', [...triageCommands, ...letterCommands, ...recordCommands]);
export type ConcernCommand = z.infer<typeof commands>;

/** What somebody told about a child, in their own words, and what the unit made of it. */
export interface ConcernFile {
  ref: FileRef;
  triage: Triage;
  records: Records;
  /** The letters that were made from it, oldest first. */
  letters: readonly LetterMade[];
  seq: number;
  lastEntryAt: string | null;
}

export type ConcernState = 'new' | 'accepted' | 'settled';
/** New until triage has decided; accepted when a case carries it on. */
export const stateOf = ({ triaged }: Triage): ConcernState =>
  triaged === null
    ? 'new'
    : triaged.outcome === 'accepted' || triaged.outcome === 'known-already'
      ? 'accepted'
      : 'settled';

const decide = (file: ConcernFile, asked: ConcernCommand, deciding: Deciding): Decision => {
  if (isRecordCommand(asked) || asked.kind === 'letter.record') {
    if (!file.triage.received) return refuse('concern.not-received');
    return asked.kind === 'letter.record'
      ? decideLetter(asked, 'concern')
      : decideRecord(file.records, asked, deciding);
  }
  return decideTriage(file.triage, asked, deciding);
};

const evolve = (file: ConcernFile, entry: Entry): ConcernFile => ({
  ref: file.ref,
  triage: evolveTriage(file.triage, entry),
  records: evolveRecords(file.records, entry),
  letters: evolveLetters(file.letters, entry),
  seq: entry.seq ?? file.seq,
  lastEntryAt: entry.recordedAt,
});

export const concernRules: FileRules<ConcernFile, ConcernCommand> = {
  kind: 'concern',
  commands,
  blank: (ref) => ({ ref, triage: blankTriage, records: noRecords, letters: [], seq: 0, lastEntryAt: null }),
  decide,
  evolve,
};
