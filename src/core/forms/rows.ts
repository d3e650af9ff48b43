import type { Answers, Row, Value } from './answers.ts';
import { isQuestion, type Outline, type Place } from './outline.ts';

/** The answers of one row while they are worked out; the record itself is the row that has no repeat. */
export interface WorkingRow {
  readonly id: string;
  readonly parent: WorkingRow | null;
  /** Place among the rows of its repeat, from 0. */
  readonly index: number;
  readonly values: Record<string, Value>;
  /** By name of question, group or repeat; filled in the order of dependency. */
  readonly relevant: Record<string, boolean>;
  readonly rows: Record<string, readonly WorkingRow[]>;
}

/** All rows of each repeat over the whole record, by the repeat's name; `''` holds the record itself. */
export type RowsByRepeat = ReadonlyMap<string, readonly WorkingRow[]>;

const isBlankText = (text: string): boolean => text.trim() === '';

/** A blank answer is no answer: empty or white text, no choices, a number that is none. */
export const normalValue = (value: Value | readonly Row[] | undefined): Value => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return isBlankText(value) ? null : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const texts: string[] = [];
  for (const each of value) if (typeof each === 'string') texts.push(each);
  return texts.length > 0 ? texts : null;
};

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** The rows an answer holds, if it is one of a repeat. */
export const rowsIn = (value: Value | readonly Row[] | undefined): readonly Row[] =>
  Array.isArray(value) ? value.filter(isRow) : [];

/** Lays answers out row by row, so that references across repeats are found without search. */
export const layOut = (outline: Outline, answers: Answers): RowsByRepeat => {
  const byRepeat = new Map<string, WorkingRow[]>();
  const fill = (row: WorkingRow, places: readonly Place[], source: Answers): void => {
    for (const { item, children } of places) {
      if (!item) continue;
      if (isQuestion(item)) {
        row.values[item.name] = normalValue(source[item.name]);
      } else if (item.type === 'group') {
        fill(row, children, source);
      } else {
        row.rows[item.name] = rowsIn(source[item.name]).map((each, index) =>
          make(item.name, each.id, index, row, children, each),
        );
      }
    }
  };
  const make = (
    repeat: string,
    id: string,
    index: number,
    parent: WorkingRow | null,
    places: readonly Place[],
    source: Answers,
  ): WorkingRow => {
    const row: WorkingRow = { id, parent, index, values: {}, relevant: {}, rows: {} };
    const known = byRepeat.get(repeat);
    if (known) known.push(row);
    else byRepeat.set(repeat, [row]);
    fill(row, places, source);
    return row;
  };
  make('', '', 0, null, outline.root.children, answers);
  return byRepeat;
};

/** The rows at the level of a place. */
export const rowsAt = (byRepeat: RowsByRepeat, place: Place): readonly WorkingRow[] =>
  byRepeat.get(place.repeats.at(-1) ?? '') ?? [];
