import type { FieldValue } from '../../core/chronology/edit.ts';
import { type Answers, allRecords, type FormRecord, type Records } from '../../core/chronology/record.ts';

const sorted = new WeakMap<Records, ReadonlyMap<string, readonly FormRecord[]>>();

/** Nearly every list asks for the records of several forms: they are put in order once. */
const byForm = (records: Records): ReadonlyMap<string, readonly FormRecord[]> => {
  const known = sorted.get(records);
  if (known) return known;
  const standing = allRecords(records)
    .filter(({ state }) => state !== 'withdrawn')
    .map((record) => ({ record, at: happened(record) }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ record }) => record);
  const grouped = Map.groupBy(standing, ({ form }) => form);
  sorted.set(records, grouped);
  return grouped;
};

/** The records of one form that stand (not withdrawn), oldest first. */
export const recordsOf = (records: Records, form: string): readonly FormRecord[] =>
  byForm(records).get(form) ?? [];

export const completedOf = (records: Records, form: string): readonly FormRecord[] =>
  recordsOf(records, form).filter((record) => record.state === 'completed');

/** The moment by which records are ordered: when it happened, else when it was first written. */
export const happened = (record: FormRecord): string =>
  record.occurred?.on ?? record.opened?.at ?? record.touched.at;

/** When the record was completed; null while it is open. */
export const completedAt = (record: FormRecord): string | null =>
  record.state === 'completed' ? (record.states?.at ?? record.touched.at) : null;

export const answer = (of: Answers, field: string): FieldValue => of.fields[field]?.value ?? null;
/** The answer as text; an empty string where there is none. */
export const text = (of: Answers, field: string): string => {
  const value = answer(of, field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
/** The chosen codes of a select_multiple. */
export const chosen = (of: Answers, field: string): readonly string[] => Object.keys(of.sets[field] ?? {});
