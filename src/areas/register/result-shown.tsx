import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Search, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { DataTable } from '../../web/parts/data-table.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { sayNumber } from '../../web/words/numbers.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { LeftLine } from './contract.ts';
import { Pager } from './pager.tsx';
import look from './register.module.css';
import { useFindingSentence } from './say-finding.ts';
import { type ImportSeen, useLeft, useUndoImport } from './use-imports.ts';

const counted = ['people', 'cases', 'attached', 'together', 'leftOut', 'refused'] as const;

/** The rows that were not brought in, word for word, each with its reason. */
const LeftRows = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const say = useFindingSentence();
  const [page, setPage] = useState(0);
  const { data, error } = useLeft(batch.id, page);
  if (error) throw error;
  if (!data || data.total === 0) return null;
  const columns: readonly Column<LeftLine>[] = [
    { key: 'line', header: t('column.line'), primary: true, cell: ({ line }) => line },
    {
      key: 'reason',
      header: t('column.reason'),
      cell: ({ why, codes }) => [t(`left.${why}`), ...codes.map((code) => say(code))].join('. '),
    },
    {
      key: 'text',
      header: t('column.text'),
      fullOnPhone: true,
      cell: ({ text }) => <span className={look.text}>{text}</span>,
    },
  ];
  return (
    <Panel title={t('left.title')} count={data.total} flush>
      <DataTable
        label={t('left.title')}
        columns={columns}
        rows={data.rows}
        rowKey={({ line }) => String(line)}
        empty={null}
      />
      <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
    </Panel>
  );
};

const Undo = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const undo = useUndoImport();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<Undo2 size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t('undo.open')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('undo.title')}
        text={t('undo.text')}
        act={t('undo.act')}
        withReason
        grave
        onConfirm={(reason) => undo({ params: { id: batch.id }, body: { reason } })}
      />
    </>
  );
};

/** What came of a list, with the way back; after undoing, what stayed. */
export const ResultShown = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const { result, stayed } = batch.summary;
  return (
    <>
      <Panel title={t('result.title')}>
        {batch.state === 'undone' && (
          <p role="status">
            {t('undo.done')} {stayed ? t('undo.stayed', { count: stayed }) : ''}
          </p>
        )}
        {result && (
          <Facts
            facts={counted
              .filter((one) => one === 'people' || result[one] > 0)
              .map((one) => [t(`result.${one}`), sayNumber(result[one], language)])}
          />
        )}
        {batch.state === 'done' && (
          <div className={look.between}>
            <Button component={Link} to="/find" leftSection={<Search size={16} aria-hidden />}>
              {t('result.find')}
            </Button>
            <Undo batch={batch} />
          </div>
        )}
      </Panel>
      {batch.mine && <LeftRows batch={batch} />}
    </>
  );
};
