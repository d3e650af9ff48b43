import { ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/route.ts';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import type { tryWeights } from './contract.ts';
import { Reasons } from './reasons.tsx';

type Tried = Answer<typeof tryWeights>;

/** The cases that other weights would put elsewhere in the order, by their number alone. */
export const MovedCases = ({ tried, onMore }: { tried: Tried; onMore: () => void }) => {
  const { t } = useTranslation('urgency');
  const columns: readonly Column<Tried['cases'][number]>[] = [
    { key: 'number', header: t('weights.case'), primary: true, cell: ({ number }) => number },
    { key: 'was', header: t('weights.was'), align: 'end', cell: ({ was }) => was },
    { key: 'would', header: t('weights.would'), align: 'end', cell: ({ would }) => would },
    {
      key: 'reasons',
      header: t('column'),
      fullOnPhone: true,
      cell: ({ reasons }) => <Reasons reasons={reasons} />,
    },
  ];
  const moved = t('weights.moved', { count: tried.moved, open: tried.open });
  return (
    <Panel title={t('weights.cases')} flush>
      <p role="status" style={{ paddingInline: '1rem' }}>
        {moved}
      </p>
      <DataTable
        label={t('weights.cases')}
        columns={columns}
        rows={tried.cases}
        rowKey={({ id }) => id}
        to={({ id }) => `/cases/${id}`}
        total={tried.moved}
        onMore={onMore}
        empty={<EmptyState icon={ListOrdered} title={moved} />}
      />
    </Panel>
  );
};
