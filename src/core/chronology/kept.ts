import { type Edit, type KeptEdit, sameValue } from './edit.ts';
import { type Answers, type FormRecord, own, type Row } from './record.ts';
import { chosenIn, sightOf } from './register.ts';
import { sightOfRow } from './row.ts';

const keptAnswer = (answers: Answers | undefined, edit: Extract<Edit, { field: string }>): KeptEdit => {
  const place = 'row' in edit ? { rows: edit.rows, row: edit.row } : {};
  const { field } = edit;
  if ('now' in edit) {
    const sight = sightOf(answers && own(answers.fields, field), [edit.was], sameValue);
    return { ...place, field, now: edit.now, ...sight };
  }
  const set = answers && own(answers.sets, field);
  const remove = edit.remove.map((choice) => [choice, chosenIn(set, choice).map(({ entry }) => entry)]);
  return { ...place, field, add: edit.add, remove: Object.fromEntries(remove) };
};

const rowOf = (record: FormRecord | undefined, edit: { rows: string; row: string }): Row | undefined => {
  const rows = record && own(record.rows, edit.rows);
  return rows && own(rows, edit.row);
};

/**
 * Turns what a person saw into the entries they saw it in, judged on the record as it stands where the decision
 * is made: an answer that changed meanwhile is not among them, and so is not overtaken.
 */
export const kept = (record: FormRecord | undefined, edit: Edit): KeptEdit => {
  if (!('row' in edit)) return keptAnswer(record, edit);
  const row = rowOf(record, edit);
  if (!('change' in edit)) return keptAnswer(row, edit);
  const place = { rows: edit.rows, row: edit.row };
  if (edit.change === 'added') return { ...place, change: 'added' };
  return { ...place, change: 'removed', ...(row ? sightOfRow(row, edit.was) : { saw: [] }) };
};

/** True for an edit that says what its author already saw, or touches nothing: it would be an empty entry. */
export const saysNothing = (edit: Edit): boolean => {
  if ('now' in edit) return sameValue(edit.was, edit.now);
  return 'add' in edit && edit.add.length === 0 && edit.remove.length === 0;
};
