import { type Field, type FormRecord, own } from '../../core/chronology/index.ts';
import { type ItemState, keyOf, type QuestionState, type RowPath } from '../../core/forms/index.ts';

/** The name under which a record keeps the rows that a path leads to, and the row's id. */
export const rowPlace = (rows: RowPath): { rows: string; row: string } | null => {
  const last = rows.at(-1);
  return last ? { rows: keyOf(last.repeat, rows.slice(0, -1)), row: last.row } : null;
};

/** What a record keeps of one answer, with what stands against it and what it overtook. */
export const fieldAt = (record: FormRecord, { question, rows }: QuestionState): Field | undefined => {
  const place = rowPlace(rows);
  const level = place ? own(own(record.rows, place.rows) ?? {}, place.row) : record;
  return level && own(level.fields, question.name);
};

/** Types that say nothing to whoever reads. */
const silent: readonly QuestionState['question']['type'][] = ['note', 'calculate', 'hidden'];

/**
 * Something of it was answered, and may be read here. An answer that its own questions have meanwhile made
 * irrelevant was still given, and is shown.
 */
export const isTold = (item: ItemState, hidden: ReadonlySet<string>): boolean => {
  switch (item.kind) {
    case 'question': {
      const { type, section } = item.question;
      return item.value !== null && !silent.includes(type) && !hidden.has(section);
    }
    case 'group':
      return item.items.some((each) => isTold(each, hidden));
    case 'repeat':
      return item.each.some((row) => row.items.some((each) => isTold(each, hidden)));
  }
};
