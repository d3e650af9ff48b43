import type { Id } from '../id.ts';
import { type FieldValue, sameValue } from './edit.ts';
import {
  type Answers,
  allRecords,
  type Field,
  type FormRecord,
  type RecordState,
  type Records,
  type Said,
  type Told,
} from './record.ts';
import { inOrderSaid } from './register.ts';
import { isDisputed } from './row.ts';

/** What a person must decide, because two people wrote without seeing each other. Nothing of either is lost. */
export type Conflict = { record: Id } & (
  | { kind: 'answer'; field: string; rows?: string; row?: string; candidates: readonly Told<FieldValue>[] }
  | { kind: 'row'; rows: string; row: string; removals: readonly Said[] }
  | { kind: 'state'; candidates: readonly Told<RecordState>[] }
  | { kind: 'written-after-closing'; entries: readonly Said[] }
);

/** The different answers among those that stand, each with who said it first; one answer is no conflict. */
const different = <V>(heads: readonly Told<V>[], same: (one: V, other: V) => boolean): readonly Told<V>[] => {
  if (heads.length < 2) return [];
  const candidates: Told<V>[] = [];
  for (const head of [...heads].sort(inOrderSaid))
    if (!candidates.some(({ value }) => same(value, head.value))) candidates.push(head);
  return candidates.length > 1 ? candidates : [];
};

/** The answers that stand against each other in a field; none when all who wrote agree. */
export const candidatesOf = (field: Field): readonly Told<FieldValue>[] => different(field.heads, sameValue);

const ofAnswers = (record: Id, answers: Answers, place: { rows?: string; row?: string }): Conflict[] =>
  Object.entries(answers.fields).flatMap(([field, { heads }]) => {
    const candidates = different(heads, sameValue);
    return candidates.length > 0 ? [{ kind: 'answer', record, field, ...place, candidates }] : [];
  });

const workedOut = new WeakMap<FormRecord, readonly Conflict[]>();

/** The open conflicts of a record, computed from what stands in it, so that they can never be stale. */
export const conflictsOf = (record: FormRecord): readonly Conflict[] => {
  const known = workedOut.get(record);
  if (known) return known;
  const conflicts = workOut(record);
  workedOut.set(record, conflicts);
  return conflicts;
};

const workOut = (record: FormRecord): readonly Conflict[] => {
  const of = record.id;
  const rows = Object.entries(record.rows).flatMap(([name, all]) =>
    Object.values(all).flatMap((row): Conflict[] => [
      ...(isDisputed(row)
        ? [{ kind: 'row' as const, record: of, rows: name, row: row.id, removals: row.removals }]
        : []),
      ...ofAnswers(of, row, { rows: name, row: row.id }),
    ]),
  );
  const states = different(record.states?.heads ?? [], (one, other) => one === other);
  return [
    ...ofAnswers(of, record, {}),
    ...rows,
    ...(states.length > 0 ? [{ kind: 'state' as const, record: of, candidates: states }] : []),
    ...(record.late.length > 0
      ? [{ kind: 'written-after-closing' as const, record: of, entries: record.late }]
      : []),
  ];
};

const inAll = new WeakMap<Records, readonly Conflict[]>();

/** The open conflicts of all records of a file; several lists ask for them after every entry. */
export const conflictsIn = (records: Records): readonly Conflict[] => {
  const known = inAll.get(records);
  if (known) return known;
  const all: Conflict[] = [];
  for (const record of allRecords(records)) all.push(...conflictsOf(record));
  inAll.set(records, all);
  return all;
};
