import type { ReactNode } from 'react';

export interface Column<R> {
  key: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** Compares two rows; `true` when the server sorts by this column. Without it the column cannot be sorted. */
  sort?: ((one: R, other: R) => number) | true;
  /** The row's heading and, when the table leads somewhere, its link. One column of a table has it. */
  primary?: boolean;
  align?: 'end';
  width?: string;
  /** What a phone can do without. */
  wideOnly?: boolean;
  /** What takes a whole line of a card on a phone. */
  fullOnPhone?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** The rows in the order that the reader asked for; a column that the server sorts leaves them as they came. */
export const inOrderOf = <R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: Sort | null,
): readonly R[] => {
  const compare = columns.find(({ key }) => key === sort?.column)?.sort;
  if (!sort || typeof compare !== 'function') return rows;
  const sorted = rows.toSorted(compare);
  return sort.descending ? sorted.reverse() : sorted;
};
