import type { Edit } from '../../core/chronology/edit.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import type { FormRecord } from '../../core/chronology/record.ts';
import { isGone } from '../../core/chronology/row.ts';
import { answersOf, diffAnswers, fieldOf, itemNamed } from '../../core/forms/index.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';

/** One command to one file of the municipality that takes the case over; its id is made when it is asked. */
export interface HandedAct {
  file: FileRef;
  command: { kind: string } & Readonly<Record<string, unknown>>;
}

/** How an answer reads in the next municipality: people by their new ids, institutions and members by their names. */
export type Reads = (value: string) => string;

/** Attached files stay where they lie: they are handed over by hand, and the letter says so. */
const isAttached = (type: string | undefined): boolean =>
  type === 'image' || type === 'audio' || type === 'file';

const reread = (edit: Edit, reads: Reads): Edit =>
  'now' in edit && typeof edit.now === 'string' ? { ...edit, now: reads(edit.now) } : edit;

/** Two answers that differ stand beside each other there too: neither of them had seen the other. */
const standingBeside = (record: FormRecord): readonly Edit[] => {
  const others = (fields: FormRecord['fields'], where: { rows: string; row: string } | object): Edit[] =>
    Object.entries(fields).flatMap(([field, { value, heads }]) =>
      heads
        .filter((head) => head.value !== value)
        .map((head) => ({ ...where, field, was: null, now: head.value })),
    );
  return [
    ...others(record.fields, {}),
    ...Object.entries(record.rows).flatMap(([rows, each]) =>
      Object.values(each).flatMap((row) => (isGone(row) ? [] : others(row.fields, { rows, row: row.id }))),
    ),
  ];
};

/**
 * A form as it stands, written again into another file: its answers, when it happened, and whether it was completed.
 * Empty where the form was withdrawn, or is one that the next municipality does not know.
 */
export const copiedRecord = (
  pack: Pick<Pack, 'forms'>,
  file: FileRef,
  record: FormRecord,
  reads: Reads,
): readonly HandedAct[] => {
  const form = formOf(pack, record.form, record.formVersion);
  if (!form || record.state === 'withdrawn') return [];
  const known = (edits: readonly Edit[]): readonly Edit[] =>
    edits
      .filter((edit) => {
        const item = itemNamed(form, fieldOf(edit));
        return item && !isAttached(item.type);
      })
      .map((edit) => reread(edit, reads));
  const edits = known(diffAnswers({}, answersOf(form, record)));
  const beside = known(standingBeside(record));
  const occurred = record.occurred ? { occurredAt: record.occurred.on } : {};
  return [
    {
      file,
      command: {
        kind: 'record.open',
        record: record.id,
        form: record.form,
        version: record.formVersion,
        edits,
        ...occurred,
      },
    },
    ...(beside.length > 0
      ? [{ file, command: { kind: 'record.edit', record: record.id, edits: beside } }]
      : []),
    ...(record.state === 'completed'
      ? [{ file, command: { kind: 'record.complete', record: record.id } }]
      : []),
  ];
};
