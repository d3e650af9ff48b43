import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { sayNumber } from '../../web/words/numbers.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { BatchLine } from './contract.ts';
import { useImports } from './use-imports.ts';

const BringList = () => {
  const { t } = useTranslation('register');
  return (
    <Button component={Link} to="/import/new" leftSection={<FileInput size={16} aria-hidden />}>
      {t('bring')}
    </Button>
  );
};

/** The lists that were brought in, or are about to be. */
export const ImportsPage = () => {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const { data, error } = useImports();
  if (error) throw error;
  const columns: readonly Column<BatchLine>[] = [
    {
      key: 'name',
      header: t('column.name'),
      primary: true,
      cell: ({ name, mine }) => name ?? t(mine ? 'aList' : 'someoneElses'),
    },
    { key: 'state', header: t('column.state'), cell: ({ state }) => t(`state.${state}`) },
    {
      key: 'rows',
      header: t('column.rows'),
      align: 'end',
      cell: ({ rows }) => (rows > 0 ? sayNumber(rows, language) : '–'),
    },
    { key: 'by', header: t('column.by'), cell: ({ by }) => by, wideOnly: true },
    { key: 'when', header: t('column.when'), cell: ({ createdAt }) => <MomentText at={createdAt} away /> },
  ];
  return (
    <Page tab={t('title')} title={t('title')} below={t('below')} actions={<BringList />}>
      <Panel title={t('list')} {...(data ? { count: data.imports.length } : {})} flush>
        <DataTable
          label={t('list')}
          columns={columns}
          rows={data?.imports}
          rowKey={({ id }) => id}
          to={({ id }) => `/import/${id}`}
          empty={<EmptyState icon={FileInput} title={t('empty.title')} text={t('empty.text')} />}
        />
      </Panel>
    </Page>
  );
};
