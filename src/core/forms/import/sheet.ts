import type { Fault } from '../fault.ts';

/** What a cell of a workbook holds; whoever reads the file gives days and times as text. */
export type Cell = string | number | boolean | null | undefined;

/** One sheet as it stands in the file: all its rows, blank ones too, so that places can be told. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Where in a workbook something stands. Rows count from 1; `cell` is `F12`, `column` the heading above it. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly cell: string | null;
}

export interface SheetFault extends Fault {
  readonly place: SheetPlace;
}

/** A cell as text: whole numbers without decimals, truth as spreadsheets write it, no blanks at the ends. */
export const cellText = (cell: Cell): string => {
  switch (typeof cell) {
    case 'string':
      return cell.replaceAll('\u00a0', ' ').trim();
    case 'number':
      return Number.isFinite(cell) ? String(cell) : '';
    case 'boolean':
      return cell ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
};

/** The letters of a column, from 0: A, B, …, Z, AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
