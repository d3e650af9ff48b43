import type { Answers, Row, RowPath, Value } from './answers.ts';
import { normalValue, rowsIn } from './rows.ts';

type Change = (answers: Answers) => Answers;

const without = (answers: Answers, name: string): Answers => {
  const { [name]: _, ...rest } = answers;
  return rest;
};

/** Applies a change inside the row that the path leads to; a path that leads nowhere changes nothing. */
const inRow = (answers: Answers, rows: RowPath, change: Change): Answers => {
  const [first, ...rest] = rows;
  if (!first) return change(answers);
  const changed = rowsIn(answers[first.repeat]).map((row): Row => {
    if (row.id !== first.row) return row;
    return { ...inRow(row, rest, change), id: row.id };
  });
  return { ...answers, [first.repeat]: changed };
};

/** The answer to a question in a row (or in the record itself). */
export const answerAt = (answers: Answers, rows: RowPath, name: string): Value => {
  let at: Answers | undefined = answers;
  for (const { repeat, row } of rows) at = rowsIn(at?.[repeat]).find(({ id }) => id === row);
  return normalValue(at?.[name]);
};

/** The answers with one changed; null takes it away. */
export const withAnswer = (answers: Answers, rows: RowPath, name: string, value: Value): Answers =>
  inRow(answers, rows, (row) => {
    const normal = normalValue(value);
    return normal === null ? without(row, name) : { ...row, [name]: normal };
  });

/** The rows of a repeat in a row (or in the record itself), in their order. */
export const rowsOf = (answers: Answers, rows: RowPath, repeat: string): readonly Row[] => {
  let at: Answers | undefined = answers;
  for (const { repeat: name, row } of rows) at = rowsIn(at?.[name]).find(({ id }) => id === row);
  return rowsIn(at?.[repeat]);
};

/** The answers with one more row in a repeat: at its end, or back in the place where it stood. */
export const withRow = (answers: Answers, rows: RowPath, repeat: string, row: Row, place?: number): Answers =>
  inRow(answers, rows, (at) => ({
    ...at,
    [repeat]: rowsIn(at[repeat]).toSpliced(place ?? Infinity, 0, row),
  }));

/** The answers without one row of a repeat. */
export const withoutRow = (answers: Answers, rows: RowPath, repeat: string, id: string): Answers =>
  inRow(answers, rows, (at) => {
    const left = rowsIn(at[repeat]).filter((row) => row.id !== id);
    return left.length > 0 ? { ...at, [repeat]: left } : without(at, repeat);
  });
