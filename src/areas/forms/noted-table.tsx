import { useTranslation } from 'react-i18next';
import { reasonFor } from '../../core/forms/reasons.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { Noted } from './contract.ts';

/** What is said of places in a workbook: sheet, row, column, and the reason in the reader's language. */
export const NotedTable = ({ label, noted }: { label: string; noted: readonly Noted[] }) => {
  const { t } = useTranslation('forms');
  const language = useLanguage();
  const numbered = noted.map((each, at) => ({ ...each, at }));
  const columns: readonly Column<(typeof numbered)[number]>[] = [
    { key: 'sheet', header: t('place.sheet'), primary: true, cell: ({ place }) => place.sheet },
    { key: 'row', header: t('place.row'), align: 'end', cell: ({ place }) => place.row ?? '–' },
    {
      key: 'column',
      header: t('place.column'),
      cell: ({ place: { column, cell } }) => (column ? `${column}${cell ? ` (${cell})` : ''}` : '–'),
    },
    {
      key: 'reason',
      header: t('place.reason'),
      fullOnPhone: true,
      cell: (each) => reasonFor(each, language),
    },
  ];
  return (
    <DataTable label={label} columns={columns} rows={numbered} rowKey={({ at }) => String(at)} empty={null} />
  );
};
