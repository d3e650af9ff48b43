import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Ear, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePack, usePlaces } from '../../web/pack.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { FilterBar } from '../../web/parts/filter-bar.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { useFilters } from '../../web/parts/use-filters.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './concern.module.css';
import { type ConcernLine, concernStates } from './contract.ts';
import { ImmediateBadge } from './immediate-badge.tsx';
import { useConcerns } from './use-concerns.ts';

const useColumns = (): readonly Column<ConcernLine>[] => {
  const { t } = useTranslation('concern');
  const { lists } = usePack();
  const places = usePlaces();
  const language = useLanguage();
  const label = (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language) || code;
  return [
    {
      key: 'received',
      header: t('column.received'),
      primary: true,
      cell: ({ receivedAt, immediate, number }) => (
        <>
          <MomentText at={receivedAt} /> {immediate && <ImmediateBadge />}
          {number && <small className={look.number}>{number}</small>}
        </>
      ),
    },
    { key: 'channel', header: t('column.channel'), cell: ({ channel }) => label('channel', channel) },
    {
      key: 'harms',
      header: t('column.harms'),
      fullOnPhone: true,
      cell: ({ harms }) => harms.map((code) => label('harm', code)).join(', ') || '–',
    },
    {
      key: 'place',
      header: t('column.place'),
      cell: ({ place }) => (place ? (places.get(place)?.name ?? place) : '–'),
    },
    { key: 'children', header: t('column.children'), align: 'end', cell: ({ children }) => children || '–' },
    {
      key: 'state',
      header: t('column.state'),
      fullOnPhone: true,
      cell: ({ state, outcome, triageDueAt }) =>
        state === 'new' && triageDueAt ? (
          <DeadlineLabel quiet deadline={{ state: 'running', dueAt: triageDueAt }} />
        ) : (
          t(outcome ? `outcome.${outcome}` : `state.${state}`)
        ),
    },
  ];
};

/** What was told about children and waits for a decision; what was decided stands behind a filter. */
export const ConcernsPage = () => {
  const { t } = useTranslation('concern');
  const filters = useFilters(['state', 'immediate']);
  const state = [...concernStates, 'all' as const].find((one) => one === filters.chosen.state) ?? 'new';
  const { data, error } = useConcerns({
    state,
    immediate: filters.chosen.immediate === 'yes' ? 'yes' : undefined,
  });
  const columns = useColumns();
  if (error) throw error;
  return (
    <Page
      tab={t('title')}
      title={t('title')}
      actions={
        <Button component={Link} to="/concerns/new" leftSection={<Plus size={16} aria-hidden />}>
          {t('record')}
        </Button>
      }
    >
      <FilterBar
        list="concerns"
        state={filters}
        filters={[
          {
            key: 'state',
            label: t('column.state'),
            unchosen: t('state.new'),
            options: (['accepted', 'settled', 'all'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            })),
          },
          { key: 'immediate', label: t('immediate'), options: [{ value: 'yes', label: t('onlyImmediate') }] },
        ]}
      />
      <Panel title={t(`list.${state}`)} {...(data ? { count: data.total } : {})} flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={data?.concerns}
          rowKey={({ id }) => id}
          to={({ id }) => `/concerns/${id}`}
          empty={<EmptyState icon={Ear} title={t('empty.title')} text={t('empty.text')} />}
        />
      </Panel>
    </Page>
  );
};
