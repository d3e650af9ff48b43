import { Button } from '@mantine/core';
import { CalendarDays, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import type { ConferenceLine } from './contract.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { useConferences } from './use-conferences.ts';

/** The team's meetings, to come and held. */
export const ConferencesPage = () => {
  const { t } = useTranslation('conference');
  const mayCall = hasRole(useMe(), 'worker', 'supervisor');
  const [scheduling, setScheduling] = useState(false);
  const { data, error } = useConferences();
  if (error) throw error;
  const columns: readonly Column<ConferenceLine>[] = [
    { key: 'at', header: t('when'), primary: true, cell: ({ at }) => <MomentText at={at} length="long" /> },
    { key: 'state', header: t('state.title'), cell: ({ state }) => t(`state.${state}`) },
    { key: 'items', header: t('cases'), align: 'end', cell: ({ items }) => items },
    {
      key: 'present',
      header: t('present'),
      align: 'end',
      cell: ({ present, invited, state }) =>
        state === 'planned' || state === 'cancelled' ? invited : t('of', { present, invited }),
    },
    {
      key: 'unsigned',
      header: t('unsigned'),
      align: 'end',
      wideOnly: true,
      cell: ({ unsigned }) => unsigned || '–',
    },
  ];
  return (
    <Page
      tab={t('title')}
      title={t('title')}
      actions={
        mayCall && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setScheduling(true)}>
            {t('schedule')}
          </Button>
        )
      }
    >
      <Panel title={t('list')} flush {...(data ? { count: data.conferences.length } : {})}>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={data?.conferences}
          rowKey={({ id }) => id}
          to={({ id }) => `/conferences/${id}`}
          empty={<EmptyState icon={CalendarDays} title={t('empty.title')} text={t('empty.text')} />}
        />
      </Panel>
      {scheduling && <ScheduleDialog onClose={() => setScheduling(false)} />}
    </Page>
  );
};
