import type { Id } from '../../core/id.ts';
import type { Rows } from './beginnings.ts';
import type { RowFate } from './fates.ts';
import { isTaken, type RegisterRow } from './row.ts';

/** A row that brings nobody, and why: it cannot be read, it was left out, or its person is another's to write of. */
export interface LeftOut {
  why: 'error' | 'skipped' | 'not-yours';
  row: RegisterRow;
}

/** One person of the list with all its rows; or a row that goes along with another, or is left. */
export type Step =
  | { row: number; kind: 'new'; rows: Rows }
  | { row: number; kind: 'attach'; person: Id; rows: Rows }
  | { row: number; kind: 'along' }
  | { row: number; kind: 'left'; left: LeftOut };

const stepOf = (
  row: number,
  of: RegisterRow,
  fate: RowFate,
  along: ReadonlyMap<number, RegisterRow>,
): Step => {
  if (!isTaken(of)) return { row, kind: 'left', left: { why: 'error', row: of } };
  switch (fate.kind) {
    case 'skip':
      return { row, kind: 'left', left: { why: 'skipped', row: of } };
    case 'goes-along':
      return { row, kind: 'along' };
    case 'new':
    case 'attach': {
      const rows: Rows = [of, ...fate.with.flatMap((other) => along.get(other) ?? [])];
      return fate.kind === 'new'
        ? { row, kind: 'new', rows }
        : { row, kind: 'attach', person: fate.person, rows };
    }
  }
};

/** What is to be done for some rows that follow each other; `along` holds the rows that go with one of them. */
export const stepsOf = (
  from: number,
  rows: readonly RegisterRow[],
  fates: ReadonlyMap<number, RowFate>,
  along: ReadonlyMap<number, RegisterRow>,
): Step[] =>
  rows.map((of, offset) =>
    stepOf(from + offset, of, fates.get(from + offset) ?? { kind: 'new', with: [] }, along),
  );

/** What the list calls closed gets no open case. */
export const isClosed = (rows: Rows): boolean => rows.every(({ status }) => status === 'closed');

/** Rows about one person as one, with the words of all. */
export const asOne = (rows: Rows): RegisterRow => ({
  ...rows[0],
  asWritten: rows.map(({ asWritten }) => asWritten).join('\n\n'),
});

/** A row about somebody with whom the importer does not work is left: their file is not the importer's to write in. */
export const onlyMine = (step: Step, mine: ReadonlySet<Id>): Step =>
  step.kind === 'attach' && !mine.has(step.person)
    ? { row: step.row, kind: 'left', left: { why: 'not-yours', row: asOne(step.rows) } }
    : step;
