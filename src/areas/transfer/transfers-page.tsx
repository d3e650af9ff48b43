import { ArrowRightLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { FilterBar } from '../../web/parts/filter-bar.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { useFilters } from '../../web/parts/use-filters.ts';
import { useSayMunicipality } from '../access/index.ts';
import { listOffers, type OfferLine } from './contract.ts';
import { offerStates } from './rules.ts';
import { useOffers } from './use-transfers.ts';

const useColumns = (): readonly Column<OfferLine>[] => {
  const { t } = useTranslation('transfer');
  const say = useSayMunicipality();
  return [
    { key: 'number', header: t('column.number'), primary: true, cell: ({ number }) => number },
    { key: 'from', header: t('column.from'), cell: ({ place }) => say(place) },
    {
      key: 'offered',
      header: t('column.offered'),
      cell: ({ offeredAt }) => <MomentText at={offeredAt} />,
    },
    { key: 'state', header: t('column.state'), cell: ({ state }) => t(`state.${state}`) },
    {
      key: 'answered',
      header: t('column.answered'),
      wideOnly: true,
      cell: ({ answeredAt }) => (answeredAt ? <MomentText at={answeredAt} /> : '–'),
    },
  ];
};

/** The cases that other municipalities offer to the unit: those that wait, and behind a filter those that were answered. */
export const TransfersPage = () => {
  const { t } = useTranslation('transfer');
  const filters = useFilters(['state']);
  const state = [...offerStates, 'all' as const].find((one) => one === filters.chosen.state) ?? 'waiting';
  const { data, error } = useOffers(state);
  const columns = useColumns();
  if (error) throw error;
  return (
    <Page tab={t('title')} title={t('title')} below={t('below')}>
      <FilterBar
        list={listOffers.path}
        state={filters}
        filters={[
          {
            key: 'state',
            label: t('column.state'),
            options: [...offerStates, 'all' as const].map((value) => ({
              value,
              label: t(`state.${value}`),
            })),
          },
        ]}
      />
      <Panel title={t('list')} count={data?.offers.length ?? 0} flush>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={data?.offers}
          rowKey={({ id }) => id}
          to={({ id }) => `/transfers/${id}`}
          empty={<EmptyState icon={ArrowRightLeft} title={t('empty')} />}
        />
      </Panel>
    </Page>
  );
};
