import { z } from 'zod';
import type { Id } from '../id.ts';
import { type FieldValue, KeptEdit, Name } from './edit.ts';

export const recordStates = ['open', 'completed', 'withdrawn'] as const;
export type RecordState = (typeof recordStates)[number];

/** Who wrote something, for which institution, when, and in which entry. */
export interface Said {
  by: Id;
  agency: Id;
  /** ISO instant at which it was recorded. */
  at: string;
  entry: Id;
  /** The entry's place in the file; null while only a device has it. */
  seq: number | null;
}
export interface Told<V> extends Said {
  value: V;
}

/**
 * One answer with all that stands against it. `heads` are the answers that nobody who wrote later had seen: one
 * in peace, several in a conflict; the field's own value is the latest of them. `earlier` names the entries that
 * were overtaken.
 */
export interface Register<V> extends Told<V> {
  heads: readonly Told<V>[];
  earlier: readonly Id[];
}
export type Field = Register<FieldValue>;

/** The several answers of a choice: each chosen one with who chose it. */
export type ChosenSet = Readonly<Record<string, readonly Said[]>>;

export interface Answers {
  fields: Readonly<Record<string, Field>>;
  sets: Readonly<Record<string, ChosenSet>>;
}

export interface Row extends Answers {
  id: string;
  /** Who added it; nobody for a reader who may not see that entry. */
  added: readonly Said[];
  /** Every entry that said something of the row. */
  known: readonly Id[];
  removals: readonly (Said & { saw: readonly Id[] })[];
}

/** A form filled in within a file. A reader who may not see one of its sections has it without those answers. */
export interface FormRecord extends Answers {
  id: Id;
  form: string;
  /** The newest version of the form that any of its answers was given on. */
  formVersion: number;
  label: string | null;
  /** The institution whose own part of the section this is; null when it is the team's. */
  part: (Said & { of: Id }) | null;
  state: RecordState;
  states: Register<RecordState> | null;
  opened: Said | null;
  withdrawn: (Said & { reason: string | null }) | null;
  /** When it happened in the child's life (EDTF), as last said; null when nobody said. */
  occurred: (Said & { on: string }) | null;
  /** The latest entry that wrote in it. */
  touched: Said;
  /** Sections in which this reader has something of it. */
  sections: readonly string[];
  rows: Readonly<Record<string, Readonly<Record<string, Row>>>>;
  /** What was written after the record or the file was closed, by people who had not seen the closing. */
  late: readonly (Said & { section: string })[];
}

export type Records = Readonly<Record<Id, FormRecord>>;
export const noRecords: Records = {};

const of = { record: z.uuid(), form: z.string().min(1), version: z.int().positive() };
const saw = z.array(z.uuid());
/** The last place in the file that its author had seen; it tells whether they knew of a closing. */
const seen = z.int().optional();

/** The bodies of the entries that speak of records, by kind. */
export const recordBodies = {
  'record.opened': z.strictObject({ ...of, seen, label: z.string().optional() }),
  'record.edited': z.strictObject({ ...of, seen, edits: z.array(KeptEdit).min(1) }),
  'record.completed': z.strictObject({ ...of, saw }),
  'record.reopened': z.strictObject({ ...of, saw }),
  'record.withdrawn': z.strictObject({ ...of, saw, reason: z.string().optional() }),
  'record.passed-on': z.strictObject({ ...of, to: z.uuid() }),
  'conflict.resolved': z.union([
    z.strictObject({ ...of, edit: KeptEdit }),
    z.strictObject({ ...of, state: z.enum(recordStates), saw }),
    z.strictObject({ ...of, late: z.array(z.uuid()).min(1) }),
  ]),
} as const;
export type RecordEntryKind = keyof typeof recordBodies;

export const isRecordEntry = (entry: { kind: string }): entry is { kind: RecordEntryKind } =>
  Object.hasOwn(recordBodies, entry.kind);

/** Where an answer stands in a record. */
export const Place = z.object({ field: Name, rows: Name.optional(), row: Name.optional() });
export type Place = z.infer<typeof Place>;

const listedOnce = new WeakMap<Records, readonly FormRecord[]>();

/** All records of a file, in the order in which they came; listed once, for many ask after every entry. */
export const allRecords = (records: Records): readonly FormRecord[] => {
  const known = listedOnce.get(records);
  if (known) return known;
  const all = Object.values(records);
  listedOnce.set(records, all);
  return all;
};

/** Looks up by a name that came from outside: `constructor` is a field like any other. */
export const own = <V>(of: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
