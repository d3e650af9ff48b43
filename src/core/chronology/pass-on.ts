import { refuse } from '../refusal.ts';
import { write } from './command.ts';
import { conflictsOf } from './conflict.ts';
import type { KeptEdit } from './edit.ts';
import type { Deciding, Decision, Section } from './entry.ts';
import { closedFor } from './own-part.ts';
import type { Answers, FormRecord } from './record.ts';
import type { RecordCommand } from './record-command.ts';
import { wholeSight } from './register.ts';
import { isGone } from './row.ts';
import { inPart } from './section.ts';

const answersAgain = (answers: Answers): readonly Extract<KeptEdit, { field: string }>[] => [
  ...Object.entries(answers.fields).map(([field, answer]) => ({
    field,
    now: answer.value,
    ...wholeSight(answer),
  })),
  ...Object.entries(answers.sets)
    .map(([field, set]) => ({ field, add: Object.keys(set), remove: {} }))
    .filter(({ add }) => add.length > 0),
];

const rowsAgain = (record: FormRecord): readonly KeptEdit[] =>
  Object.entries(record.rows).flatMap(([rows, all]) =>
    Object.values(all)
      .filter((row) => !isGone(row))
      .flatMap((row): KeptEdit[] => [
        { rows, row: row.id, change: 'added' },
        ...answersAgain(row).map((answer) => ({ rows, row: row.id, ...answer })),
      ]),
  );

/**
 * Makes a record another institution's part: its answers are said again where that institution reads, and the one
 * that had it reads that it went on. Conflicts are settled first, for they would be settled in silence. Whoever writes
 * only what is their own gives nothing to another.
 */
export const passOn = (
  record: FormRecord,
  command: Extract<RecordCommand, { kind: 'record.pass-on' }>,
  deciding: Deciding,
): Decision => {
  if (record.part?.of === command.part) return [];
  if (conflictsOf(record).length > 0) return refuse('record.has-conflicts');
  const of = { record: record.id, form: record.form, version: record.formVersion };
  const again = new Map<Section, KeptEdit[]>();
  for (const edit of [...answersAgain(record), ...rowsAgain(record)]) {
    const field = 'row' in edit ? edit.rows : edit.field;
    const section = deciding.sectionOf(record.form, record.formVersion, field);
    if (section === null) return refuse('record.no-such-field', { where: field });
    const there = inPart(section, command.part);
    again.set(there, [...(again.get(there) ?? []), edit]);
  }
  for (const section of record.sections) {
    const closed = closedFor(section, deciding, record.opened);
    if (closed) return closed;
  }
  for (const section of again.keys()) {
    if (!deciding.mayWrite(section)) return refuse('section.not-yours-to-write');
    if (deciding.ownOnly?.(section)) return refuse('section.own-part-only');
  }
  return write(
    command,
    ...record.sections.map((section) => ({
      kind: 'record.passed-on',
      section,
      body: { ...of, to: command.part },
    })),
    ...[...again].map(([section, edits]) => ({ kind: 'record.edited', section, body: { ...of, edits } })),
  );
};
