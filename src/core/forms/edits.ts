import { type Edit, type FormRecord, isGone, own, type Row as RecordRow } from '../chronology/index.ts';
import type { Answers, Row, RowPath, Value } from './answers.ts';
import { keyOf } from './answers.ts';
import type { Form } from './definition.ts';
import { isGroup, isQuestion, outlineOf, type Place } from './outline.ts';
import { normalValue, rowsIn } from './rows.ts';
import { sectionOf } from './walk.ts';

/** Where an edit happens: nowhere in the record itself, else the rows' name and the row's id. */
type InRow = { readonly rows: string; readonly row: string } | Record<never, never>;

const inRow = (rows: RowPath): InRow => {
  const last = rows.at(-1);
  return last ? { rows: keyOf(last.repeat, rows.slice(0, -1)), row: last.row } : {};
};

const isRows = (value: Answers[string] | undefined): boolean =>
  Array.isArray(value) && value.some((each) => typeof each === 'object');

const names = (value: Value): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

const diffValue = (field: string, was: Value, now: Value, rows: RowPath): readonly Edit[] => {
  const where = inRow(rows);
  if (Array.isArray(was) || Array.isArray(now)) {
    const [before, after] = [names(was), names(now)];
    const add = after.filter((name) => !before.includes(name));
    const remove = before.filter((name) => !after.includes(name));
    return add.length + remove.length > 0 ? [{ ...where, field, add, remove }] : [];
  }
  const [plainWas, plainNow] = [plain(was), plain(now)];
  return plainWas === plainNow ? [] : [{ ...where, field, was: plainWas, now: plainNow }];
};

const plain = (value: Value): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

const seen = (row: Answers): Record<string, string | number | string[]> => {
  const values: Record<string, string | number | string[]> = {};
  for (const [field, value] of Object.entries(row)) {
    if (field === 'id' || isRows(value)) continue;
    const normal = normalValue(value);
    if (normal !== null) values[field] = typeof normal === 'object' ? [...normal] : normal;
  }
  return values;
};

const diffRows = (
  repeat: string,
  before: readonly Row[],
  after: readonly Row[],
  path: RowPath,
): readonly Edit[] => {
  const inside = (row: Row): RowPath => [...path, { repeat, row: row.id }];
  const named = (row: Row) => ({ rows: keyOf(repeat, path), row: row.id });
  const removed = before
    .filter((row) => !after.some(({ id }) => id === row.id))
    .flatMap((row): readonly Edit[] => [
      ...diffNested(row, { id: row.id }, inside(row)),
      { ...named(row), change: 'removed', was: seen(row) },
    ]);
  const kept = after.flatMap((row): readonly Edit[] => {
    const old = before.find(({ id }) => id === row.id);
    if (old) return diff(old, row, inside(row));
    return [{ ...named(row), change: 'added' }, ...diff({}, row, inside(row))];
  });
  return [...removed, ...kept];
};

/** Only what happens to rows inside rows: a row that goes takes its own answers along. */
const diffNested = (before: Answers, after: Answers, rows: RowPath): readonly Edit[] =>
  Object.keys(before).flatMap((field) =>
    isRows(before[field]) ? diffRows(field, rowsIn(before[field]), rowsIn(after[field]), rows) : [],
  );

const diff = (before: Answers, after: Answers, rows: RowPath): readonly Edit[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    if (field === 'id' && rows.length > 0) return [];
    const [was, now] = [before[field], after[field]];
    if (isRows(was) || isRows(now)) return diffRows(field, rowsIn(was), rowsIn(now), rows);
    return diffValue(field, normalValue(was), normalValue(now), rows);
  });

/**
 * The edits that turn one state of the stored answers into another, as the chronology keeps them: what was and
 * what is now, added and removed choices, rows by id. Rows inside rows are named by their way
 * (`journey/<row>/stop`). Applying none is the answer to no change.
 */
export const diffAnswers = (before: Answers, after: Answers): readonly Edit[] => diff(before, after, []);

/** The field of the form that an edit touches: its question, or the repeat whose rows come and go. */
export const fieldOf = (edit: Edit): string =>
  'field' in edit ? edit.field : (edit.rows.split('/').at(-1) ?? edit.rows);

/** Edits by the section whose rights and key they fall under; each becomes an entry of its own. */
export const editsBySection = (form: Form, edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> =>
  Map.groupBy(edits, (edit) => sectionOf(form, fieldOf(edit)));

type RecordLevel = Pick<RecordRow, 'fields' | 'sets'>;

const valueIn = (level: RecordLevel, name: string): Value => {
  const set = own(level.sets, name);
  if (set) {
    const chosen = Object.keys(set).filter((choice) => (set[choice]?.length ?? 0) > 0);
    return normalValue(chosen);
  }
  const value = own(level.fields, name)?.value;
  return typeof value === 'string' || typeof value === 'number' ? normalValue(value) : null;
};

const levelAnswers = (
  record: Pick<FormRecord, 'rows'>,
  level: RecordLevel,
  places: readonly Place[],
  path: RowPath,
): Answers => {
  const answers: Record<string, Value | readonly Row[]> = {};
  for (const { item, children } of places) {
    if (!item) continue;
    if (isQuestion(item)) {
      const value = valueIn(level, item.name);
      if (value !== null) answers[item.name] = value;
    } else if (isGroup(item)) {
      Object.assign(answers, levelAnswers(record, level, children, path));
    } else {
      const rows = Object.values(own(record.rows, keyOf(item.name, path)) ?? {})
        .filter((row) => !isGone(row))
        // Ids are made in the order of time.
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map((row): Row => {
          const inside = [...path, { repeat: item.name, row: row.id }];
          return { ...levelAnswers(record, row, children, inside), id: row.id };
        });
      if (rows.length > 0) answers[item.name] = rows;
    }
  }
  return answers;
};

/** The answers that stand in a record now, in the shape that forms are evaluated on (the latest where two differ). */
export const answersOf = (form: Form, record: Pick<FormRecord, 'fields' | 'sets' | 'rows'>): Answers =>
  levelAnswers(record, record, outlineOf(form).root.children, []);
