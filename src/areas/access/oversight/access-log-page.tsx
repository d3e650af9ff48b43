import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../web/parts/data-table.tsx';
import { EmptyState } from '../../../web/parts/empty-state.tsx';
import { FilterBar } from '../../../web/parts/filter-bar.tsx';
import { Page } from '../../../web/parts/page.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { type Filters, useFilters } from '../../../web/parts/use-filters.ts';
import { acts, readAccessLog } from '../oversight-contract.ts';
import { useColleagues } from '../use-colleagues.ts';
import { useAccessColumns } from './access-columns.tsx';
import { BrokenGlassPanel } from './broken-glass.tsx';
import look from './oversight.module.css';
import { useAccessLog } from './use-oversight.ts';

const keys = ['member', 'act', 'file', 'from', 'until'];

/** The case by its number, and the days between which one looks. */
const Narrowing = ({ state }: { state: Filters }) => {
  const { t } = useTranslation('access');
  return (
    <search className={look.narrowing} aria-label={t('log.narrow')}>
      <label className={look.day}>
        <span>{t('log.number')}</span>
        <input
          value={state.text}
          autoComplete="off"
          onChange={(event) => state.setText(event.currentTarget.value)}
        />
      </label>
      {(['from', 'until'] as const).map((key) => (
        <label key={key} className={look.day}>
          <span>{t(`log.${key}`)}</span>
          <input
            type="date"
            value={state.chosen[key] ?? ''}
            onChange={(event) => state.choose(key, event.currentTarget.value || undefined)}
          />
        </label>
      ))}
    </search>
  );
};

/** Who looked at or wrote in which file. Emergency access stands above all else. */
export const AccessLogPage = () => {
  const { t } = useTranslation('access');
  const state = useFilters(keys);
  const { colleagues } = useColleagues();
  const [number] = useDebouncedValue(state.text.trim(), 300);
  const { lines, error, more } = useAccessLog(state.chosen, number);
  const columns = useAccessColumns();
  if (error) throw error;
  const filters = [
    {
      key: 'member',
      label: t('log.member'),
      options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'act',
      label: t('log.act'),
      options: acts.map((value) => ({ value, label: t(`log.acts.${value}`) })),
    },
  ];
  return (
    <Page tab={t('log.title')} title={t('log.title')} below={t('log.text')}>
      <BrokenGlassPanel />
      <FilterBar list={readAccessLog.path} filters={filters} state={state} />
      <Narrowing state={state} />
      <Panel title={t('log.list')} flush>
        <DataTable
          label={t('log.title')}
          columns={columns}
          rows={lines}
          rowKey={({ position }) => String(position)}
          empty={<EmptyState icon={ScrollText} title={t('log.empty')} />}
        />
        {more && (
          <div className={look.more}>
            <Button variant="default" size="xs" onClick={more}>
              {t('log.older')}
            </Button>
          </div>
        )}
      </Panel>
    </Page>
  );
};
