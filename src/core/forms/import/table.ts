import { type Heading, readHeading } from './headings.ts';
import { type Cell, cellText, columnLetters, type Sheet, type SheetPlace } from './sheet.ts';

/** One filled row below the headings, asked by column. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A sheet taken apart: its headings, and its rows that are not blank. */
export interface Table {
  readonly sheet: string;
  readonly headingRow: number;
  readonly headings: readonly Heading[];
  readonly rows: readonly TableRow[];
}

const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell) === '');

/** The first row that is not blank holds the headings. A sheet without any row gives a table without headings. */
export const tableOf = (sheet: Sheet): Table => {
  const at = sheet.rows.findIndex((cells) => !isBlank(cells));
  const headings = (sheet.rows[at] ?? []).flatMap((cell, index): Heading[] => {
    const written = cellText(cell);
    return written === '' ? [] : [readHeading(written, index)];
  });
  const rows = sheet.rows.flatMap((cells, index): TableRow[] =>
    at < 0 || index <= at || isBlank(cells) ? [] : [{ row: index + 1, cells }],
  );
  return { sheet: sheet.name, headingRow: at + 1, headings, rows };
};

/** What stands in a row under the plain heading of a column; empty when the sheet has no such column. */
export const textIn = (table: Table, row: TableRow, column: string): string => {
  const heading = headingOf(table, column);
  return heading ? cellText(row.cells[heading.index]) : '';
};

export const headingOf = (table: Table, column: string): Heading | undefined =>
  table.headings.find((each) => each.column === column && each.language === null);

/** A place of a table, by the heading it stands under; a column in several languages is placed at its first. */
export const placeIn = (table: Table, row: number | null, column: string | Heading | null): SheetPlace => {
  const heading =
    typeof column === 'string'
      ? (headingOf(table, column) ?? table.headings.find((each) => each.column === column))
      : column;
  return {
    sheet: table.sheet,
    row,
    column: heading?.written ?? null,
    cell: heading && row !== null ? `${columnLetters(heading.index)}${row}` : null,
  };
};
