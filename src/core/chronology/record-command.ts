import { z } from 'zod';
import { command } from './command.ts';
import { Edit, FieldValue, Name } from './edit.ts';

const record = z.uuid();

/** What a person decided about a conflict, with what they saw of it: what they did not see stays open. */
export const Settlement = z.union([
  z.strictObject({ field: Name, among: z.array(FieldValue), choice: FieldValue }),
  z.strictObject({ rows: Name, row: Name, field: Name, among: z.array(FieldValue), choice: FieldValue }),
  z.strictObject({ rows: Name, row: Name, choice: z.enum(['keep', 'remove']) }),
  z.strictObject({ state: z.enum(['open', 'completed', 'withdrawn']) }),
  /** Entries that were written after the closing, and are accepted as they stand. */
  z.strictObject({ late: z.array(z.uuid()).min(1) }),
]);
export type Settlement = z.infer<typeof Settlement>;

/**
 * The commands over records that every area's rules take in beside their own. `part` names the institution whose
 * own part of the section the record is (an action of the plan given to the school directorate).
 */
export const recordCommands = [
  command('record.open', {
    record,
    form: z.string().min(1),
    version: z.int().positive(),
    label: z.string().optional(),
    part: z.uuid().optional(),
    edits: z.array(Edit).default([]),
  }),
  command('record.edit', { record, version: z.int().positive().optional(), edits: z.array(Edit).min(1) }),
  command('record.complete', { record }),
  command('record.reopen', { record }),
  command('record.withdraw', { record, reason: z.string() }),
  command('record.pass-on', { record, part: z.uuid() }),
  command('conflict.resolve', { record, settlement: Settlement }),
] as const;
export const RecordCommand = z.discriminatedUnion('kind', recordCommands);
export type RecordCommand = z.infer<typeof RecordCommand>;

/** True for the commands that `decideRecord` answers, so that an area hands them on. */
export const isRecordCommand = (command: { kind: string }): command is RecordCommand =>
  recordCommands.some(({ shape }) => shape.kind.value === command.kind);
