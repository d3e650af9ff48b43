import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayNumber } from '../words/numbers.ts';
import { useLanguage } from '../words/use-language.ts';
import look from './data-table.module.css';
import { TableSkeleton } from './skeletons.tsx';
import { SortHeader } from './sort-header.tsx';
import { type Column, inOrderOf, type Sort } from './table-types.ts';

interface Props<R> {
  /** What the table holds, for who cannot see it. */
  label: string;
  columns: readonly Column<R>[];
  /** Undefined while they are on their way. */
  rows: readonly R[] | undefined;
  rowKey: (row: R) => string;
  /** Where a row leads. */
  to?: (row: R) => string;
  /** What stands there when there is no row. */
  empty: ReactNode;
  /** The order it begins with. */
  sort?: Sort | null;
  /** Given when the server sorts: called with every wish, `sort` then says how the rows stand. */
  onSort?: (sort: Sort) => void;
  /** How many rows there are in all, when more can be had. */
  total?: number;
  onMore?: () => void;
}

/** The arrows move between rows as in a list, beside the tab key. */
const moveBetweenRows = (event: KeyboardEvent<HTMLTableSectionElement>) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

function Row<R>({ row, columns, to }: { row: R; columns: readonly Column<R>[]; to: string | undefined }) {
  return (
    <tr data-leads={to !== undefined || undefined}>
      {columns.map((column) => {
        const Cell = column.primary ? 'th' : 'td';
        const content = column.cell(row);
        return (
          <Cell
            key={column.key}
            scope={column.primary ? 'row' : undefined}
            data-label={column.header}
            data-align={column.align}
            data-wide={column.wideOnly}
            data-full={column.fullOnPhone}
          >
            {column.primary && to !== undefined ? (
              <Link to={to} className={look.link} data-row>
                {content}
              </Link>
            ) : (
              content
            )}
          </Cell>
        );
      })}
    </tr>
  );
}

/** A table that can be sorted, walked through with the arrows, and becomes cards on a phone. */
export function DataTable<R>(props: Props<R>) {
  const { label, columns, rows, rowKey, to, empty, onSort, total, onMore } = props;
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const [own, setOwn] = useState<Sort | null>(props.sort ?? null);
  const sort = onSort ? (props.sort ?? null) : own;
  if (!rows) return <TableSkeleton />;
  if (rows.length === 0) return empty;
  const count = total ?? rows.length;
  return (
    <div className={look.frame}>
      <table className={look.table} aria-label={label} aria-rowcount={count + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.key} column={column} sort={sort} onSort={onSort ?? setOwn} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {inOrderOf(rows, columns, sort).map((row) => (
            <Row key={rowKey(row)} row={row} columns={columns} to={to?.(row)} />
          ))}
        </tbody>
      </table>
      <div className={look.foot}>
        <span>
          {rows.length < count
            ? t('progress.of', { done: sayNumber(rows.length, language), all: sayNumber(count, language) })
            : t('table.rows', { count })}
        </span>
        {onMore && rows.length < count && (
          <Button variant="default" size="xs" onClick={onMore}>
            {t('table.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
