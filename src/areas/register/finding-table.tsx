import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import type { FindingLine } from './contract.ts';
import look from './register.module.css';
import { useFindingSentence } from './say-finding.ts';

interface Props {
  findings: readonly FindingLine[] | undefined;
  empty: ReactNode;
}

/** Row, column, what is written there, and the reason in the reader's language. */
export const FindingTable = ({ findings, empty }: Props) => {
  const { t } = useTranslation('register');
  const say = useFindingSentence();
  const numbered = findings?.map((finding, at) => ({ ...finding, at }));
  const columns: readonly Column<FindingLine & { at: number }>[] = [
    { key: 'line', header: t('column.line'), cell: ({ line }) => line },
    {
      key: 'who',
      header: t('column.who'),
      primary: true,
      cell: ({ name }) => <PersonName name={name || null} />,
    },
    { key: 'column', header: t('column.column'), cell: ({ heading }) => heading ?? '–' },
    {
      key: 'written',
      header: t('column.written'),
      cell: ({ values }) => (values.written ? <q className={look.written}>{values.written}</q> : '–'),
    },
    {
      key: 'reason',
      header: t('column.reason'),
      fullOnPhone: true,
      cell: ({ code, level, values }) => (
        <>
          {level === 'error' && <strong className="rr-bad">{t('check.error')}: </strong>}
          {say(code, values)}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('check.title')}
      columns={columns}
      rows={numbered}
      rowKey={({ at }) => String(at)}
      empty={empty}
    />
  );
};
