import { type Id, makeId } from '../../id.ts';
import { isRefusal } from '../../refusal.ts';
import type { Edit, FieldValue } from '../edit.ts';
import type { Deciding, Decision, Entry, FileRef, NewEntry } from '../entry.ts';
import type { RecordCommand } from '../record-command.ts';

/** An id that is the same in every run: the n-th thing of a kind. */
export const idOf = (kind: number, n: number): Id =>
  makeId(kind * 1_000_000 + n, new Uint8Array(10).fill(kind));

export const municipality = idOf(1, 0);
export const theCase: FileRef = { kind: 'case', id: idOf(1, 1) };
export const visit = idOf(1, 2);
export const agencies = [idOf(2, 0), idOf(2, 1), idOf(2, 2)] as const;
export const members = [idOf(3, 0), idOf(3, 1), idOf(3, 2)] as const;

/** Where the questions of the rehearsed form stand; `present` is a repeat. */
const sections: Record<string, string> = {
  summary: 'followup',
  weight: 'health',
  officer: 'police',
  harm: 'followup',
  present: 'followup',
  injury: 'health',
};
export const answers = ['summary', 'weight', 'officer'] as const;

export const sectionOf: Deciding['sectionOf'] = (form, _version, field) => {
  if (form !== 'visit') return null;
  return field === null ? 'followup' : (sections[field] ?? null);
};

export const deciding = (author = 0, changes: Partial<Deciding> = {}): Deciding => ({
  now: '2026-03-02T09:00:00Z',
  municipality,
  author: members[author] ?? members[0],
  agency: agencies[author] ?? agencies[0],
  roles: ['worker'],
  number: null,
  sectionOf,
  mayWrite: () => true,
  ...changes,
});

/** The entry that a decision becomes once somebody wrote it down. */
export const recorded = (
  entry: NewEntry,
  author = 0,
  seq: number | null = null,
  minute = seq ?? 0,
): Entry => ({
  ...entry,
  municipality,
  file: theCase,
  seq,
  author: members[author] ?? members[0],
  agency: agencies[author] ?? agencies[0],
  device: `device-${author}`,
  recordedAt: new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString(),
});

/** The entries of a decision that must hold; a refusal here is a fault of the test. */
export const accepted = (decision: Decision): readonly NewEntry[] => {
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refused} ${decision.where ?? ''}`);
  return decision;
};

let commands = 0;
type Told = { seen?: number; occurredAt?: string };
const ask = <C extends RecordCommand>(command: Omit<C, 'id' | 'record'> & { id?: Id }, told: Told) => ({
  id: idOf(9, ++commands * 16),
  record: visit,
  ...told,
  ...command,
});

type Of<K extends RecordCommand['kind']> = Extract<RecordCommand, { kind: K }>;

export const open = (edits: Edit[] = [], told: Told = {}): Of<'record.open'> =>
  ask<Of<'record.open'>>({ kind: 'record.open', form: 'visit', version: 1, edits }, told);
export const edit = (edits: Edit[], told: Told = {}): Of<'record.edit'> =>
  ask<Of<'record.edit'>>({ kind: 'record.edit', edits }, told);
export const complete = (told: Told = {}): Of<'record.complete'> =>
  ask<Of<'record.complete'>>({ kind: 'record.complete' }, told);
export const reopen = (told: Told = {}): Of<'record.reopen'> =>
  ask<Of<'record.reopen'>>({ kind: 'record.reopen' }, told);
export const withdraw = (reason: string, told: Told = {}): Of<'record.withdraw'> =>
  ask<Of<'record.withdraw'>>({ kind: 'record.withdraw', reason }, told);
export const resolve = (
  settlement: Of<'conflict.resolve'>['settlement'],
  told: Told = {},
): Of<'conflict.resolve'> => ask<Of<'conflict.resolve'>>({ kind: 'conflict.resolve', settlement }, told);
export const says = (field: string, was: FieldValue, now: FieldValue): Edit => ({ field, was, now });
