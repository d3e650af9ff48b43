import type { Answers, Moment, Row, RowPath, Value } from './answers.ts';
import type { Form, Question } from './definition.ts';
import { answerAt, withAnswer, withRow } from './edit.ts';
import { isQuestion } from './outline.ts';
import { type PreparedItem, prepareForm } from './prepare.ts';
import { rowsAt } from './rows.ts';
import { answerFrom, isBlank, scopeOf, workOut } from './work-out.ts';

const rowAt = (form: Form, answers: Answers, moment: Moment, item: PreparedItem, rows: RowPath) => {
  const { rows: worked } = workOut(prepareForm(form), answers, moment);
  const id = rows.at(-1)?.row ?? '';
  return rowsAt(worked, item.place).find((row) => row.id === id);
};

const withDefault = (
  form: Form,
  answers: Answers,
  moment: Moment,
  item: PreparedItem,
  question: Question,
  rows: RowPath,
): Answers => {
  if (!isBlank(answerAt(answers, rows, question.name))) return answers;
  if (!item.dynamicDefault) {
    const value: Value = answerFrom(question.default ?? '', question, moment);
    return withAnswer(answers, rows, question.name, value);
  }
  const row = rowAt(form, answers, moment, item, rows);
  if (row?.relevant[question.name] !== true) return answers;
  const value = answerFrom(item.dynamicDefault.run(scopeOf(row, null, moment)), question, moment);
  return withAnswer(answers, rows, question.name, value);
};

/** Fixed defaults first, then those that ask or reckon, in the order of the form (as ODK's first load). */
const withDefaults = (form: Form, answers: Answers, moment: Moment, rows: RowPath): Answers => {
  const prepared = prepareForm(form);
  const repeat = rows.at(-1)?.repeat ?? null;
  const asked = prepared.outline.places.flatMap(({ item, repeats }) => {
    const ready = item && prepared.of.get(item);
    if (!ready || !isQuestion(item) || item.default === null) return [];
    return (repeats.at(-1) ?? null) === repeat ? [{ ready, item }] : [];
  });
  const fixed = asked.filter(({ ready }) => !ready.dynamicDefault);
  const reckoned = asked.filter(({ ready }) => ready.dynamicDefault);
  return [...fixed, ...reckoned].reduce(
    (filled, { ready, item }) => withDefault(form, filled, moment, ready, item, rows),
    answers,
  );
};

/** The answers a new record begins with: what is already known, then the form's defaults. */
export const openForm = (form: Form, moment: Moment, known: Answers = {}): Answers =>
  withDefaults(form, known, moment, []);

/** Adds a row to a repeat, with the defaults of its questions. Whoever adds it makes the id. */
export const addRow = (
  form: Form,
  answers: Answers,
  rows: RowPath,
  repeat: string,
  row: Row,
  moment: Moment,
): Answers =>
  withDefaults(form, withRow(answers, rows, repeat, row), moment, [...rows, { repeat, row: row.id }]);
