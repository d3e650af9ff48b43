import type { Id } from '../id.ts';
import { bodyOf } from './command.ts';
import type { KeptEdit } from './edit.ts';
import type { Closed, Entry } from './entry.ts';
import {
  type Answers,
  type FormRecord,
  own,
  type Records,
  type Row,
  recordBodies,
  type Said,
} from './record.ts';
import { choose, inOrderSaid, tell } from './register.ts';
import { blankRow, removalOf } from './row.ts';
import { partOf } from './section.ts';

const saidIn = (entry: Entry): Said => ({
  by: entry.author,
  agency: entry.agency,
  at: entry.recordedAt,
  entry: entry.id,
  seq: entry.seq,
});

const firstSeen = (id: Id, form: string, touched: Said): FormRecord => ({
  id,
  form,
  formVersion: 0,
  label: null,
  part: null,
  state: 'open',
  states: null,
  opened: null,
  withdrawn: null,
  occurred: null,
  touched,
  sections: [],
  fields: {},
  sets: {},
  rows: {},
  late: [],
});

const answer = <A extends Answers>(answers: A, edit: Extract<KeptEdit, { field: string }>, said: Said): A => {
  if ('now' in edit) {
    const field = tell(own(answers.fields, edit.field), { ...said, value: edit.now }, edit);
    return { ...answers, fields: { ...answers.fields, [edit.field]: field } };
  }
  const set = choose(own(answers.sets, edit.field), said, edit.add, edit.remove);
  return { ...answers, sets: { ...answers.sets, [edit.field]: set } };
};

const withOne = <S extends Said>(all: readonly S[], one: S): readonly S[] =>
  [...all.filter(({ entry }) => entry !== one.entry), one].sort(inOrderSaid);

const touched = (row: Row, { entry }: Said): Row =>
  row.known.includes(entry) ? row : { ...row, known: [...row.known, entry].sort() };

const inRow = (row: Row, edit: Extract<KeptEdit, { row: string }>, said: Said): Row => {
  if (!('change' in edit)) return answer(row, edit, said);
  switch (edit.change) {
    case 'added':
      return { ...row, added: withOne(row.added, said) };
    case 'removed':
      return { ...row, removals: withOne(row.removals, removalOf(row, said, edit)) };
    case 'kept':
      return { ...row, removals: row.removals.filter(({ entry }) => !edit.saw.includes(entry)) };
  }
};

const applied = (record: FormRecord, edit: KeptEdit, said: Said): FormRecord => {
  if (!('row' in edit)) return answer(record, edit, said);
  const rows = own(record.rows, edit.rows) ?? {};
  const row = inRow(touched(own(rows, edit.row) ?? blankRow(edit.row), said), edit, said);
  return { ...record, rows: { ...record.rows, [edit.rows]: { ...rows, [edit.row]: row } } };
};

const withState = (record: FormRecord, value: FormRecord['state'], said: Said, saw: Id[]): FormRecord => {
  const states = tell(record.states, { ...said, value }, { saw });
  return { ...record, states, state: states.value };
};

const withPart = (before: FormRecord['part'], of: Id | null, said: Said): FormRecord['part'] =>
  of === null || (before && inOrderSaid(before, said) > 0) ? before : { ...said, of };

/** What every entry tells about its record, whatever its kind: robust to entries that this reader cannot see. */
const touch = (record: FormRecord, entry: Entry, version: number): FormRecord => {
  const said = saidIn(entry);
  const occurred =
    entry.occurredAt === null || (record.occurred && inOrderSaid(record.occurred, said) > 0)
      ? record.occurred
      : { ...said, on: entry.occurredAt };
  return {
    ...record,
    occurred,
    formVersion: Math.max(record.formVersion, version),
    touched: inOrderSaid(record.touched, said) > 0 ? record.touched : said,
    sections: record.sections.includes(entry.section)
      ? record.sections
      : [...record.sections, entry.section].sort(),
    part: withPart(record.part, partOf(entry.section), said),
  };
};

/** The reason stands in the record's own section only; the latest one that this reader may see is shown. */
const reasoned = (
  before: FormRecord['withdrawn'],
  now: NonNullable<FormRecord['withdrawn']>,
): FormRecord['withdrawn'] => {
  if (!before || (before.reason === null && now.reason !== null)) return now;
  if (before.reason !== null && now.reason === null) return before;
  return inOrderSaid(before, now) > 0 ? before : now;
};

const isLate = (closing: { seq: number | null; by?: Id }, entry: Entry, seen: number | undefined): boolean =>
  closing.seq === null
    ? closing.by !== undefined && closing.by !== entry.author
    : seen !== undefined && closing.seq > seen;

/** What was written by somebody who had not seen the closing is kept and marked for a person to look at. */
const markedLate = (record: FormRecord, entry: Entry, seen: number | undefined, file: Closed): FormRecord => {
  const closings = [
    ...(record.states?.heads ?? []).filter(({ value }) => value !== 'open'),
    ...(file ? [file] : []),
  ];
  if (!closings.some((closing) => isLate(closing, entry, seen))) return record;
  return { ...record, late: withOne(record.late, { ...saidIn(entry), section: entry.section }) };
};

const evolveRecord = (records: Records, entry: Entry, file: Closed): FormRecord | null => {
  const said = saidIn(entry);
  const seen = ({ record, form, version }: { record: Id; form: string; version: number }): FormRecord =>
    touch(own(records, record) ?? firstSeen(record, form, said), entry, version);
  switch (entry.kind) {
    case 'record.opened': {
      const body = bodyOf(recordBodies['record.opened'], entry);
      const record = markedLate(seen(body), entry, body.seen, file);
      return withState({ ...record, opened: said, label: body.label ?? record.label }, 'open', said, []);
    }
    case 'record.edited': {
      const body = bodyOf(recordBodies['record.edited'], entry);
      const record = markedLate(seen(body), entry, body.seen, file);
      return body.edits.reduce((so, edit) => applied(so, edit, said), record);
    }
    case 'record.completed': {
      const body = bodyOf(recordBodies['record.completed'], entry);
      return withState(seen(body), 'completed', said, body.saw);
    }
    case 'record.reopened': {
      const body = bodyOf(recordBodies['record.reopened'], entry);
      return withState(seen(body), 'open', said, body.saw);
    }
    case 'record.withdrawn': {
      const body = bodyOf(recordBodies['record.withdrawn'], entry);
      const record = seen(body);
      const withdrawn = reasoned(record.withdrawn, { ...said, reason: body.reason ?? null });
      return withState({ ...record, withdrawn }, 'withdrawn', said, body.saw);
    }
    case 'record.passed-on': {
      const body = bodyOf(recordBodies['record.passed-on'], entry);
      const record = seen(body);
      return { ...record, part: withPart(record.part, body.to, said) };
    }
    case 'conflict.resolved': {
      const body = bodyOf(recordBodies['conflict.resolved'], entry);
      const record = seen(body);
      if ('edit' in body) return applied(record, body.edit, said);
      if ('state' in body) return withState(record, body.state, said, body.saw);
      return { ...record, late: record.late.filter((late) => !body.late.includes(late.entry)) };
    }
    default:
      return null;
  }
};

/**
 * What an entry means for the records of a file; entries that speak of other things change nothing. `fileClosed`
 * is the entry that closed the file itself, so that what is written into it unknowingly is kept and marked.
 */
export const evolveRecords = (records: Records, entry: Entry, fileClosed: Closed = null): Records => {
  const record = evolveRecord(records, entry, fileClosed);
  return record ? { ...records, [record.id]: record } : records;
};
