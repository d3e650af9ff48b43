import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import look from './data-table.module.css';
import type { Column, Sort } from './table-types.ts';

interface Props<R> {
  column: Column<R>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

/** The head of a column; pressing it sorts by it, pressing again turns the order round. */
export function SortHeader<R>({ column, sort, onSort }: Props<R>) {
  const { t } = useTranslation('parts');
  const mine = sort?.column === column.key ? sort : null;
  const Icon = mine ? (mine.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      data-align={column.align}
      data-wide={column.wideOnly}
      aria-sort={mine ? (mine.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sort ? (
        <button
          type="button"
          className={look.sort}
          title={t('table.sortBy', { column: column.header })}
          onClick={() => onSort({ column: column.key, descending: mine ? !mine.descending : false })}
        >
          {column.header}
          <Icon size={13} aria-hidden data-on={mine !== null || undefined} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
