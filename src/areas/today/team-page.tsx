import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { AwayPanel, useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import { Unwatched } from '../board/index.ts';
import { useStepLabel } from '../case/index.ts';
import look from './today.module.css';
import { useTeam } from './use-today.ts';

type Worker = NonNullable<ReturnType<typeof useTeam>['data']>['workers'][number];

const Load = ({ open, standard }: { open: number; standard: number }) => (
  <>
    {open}{' '}
    <span className={look.bar} data-over={open > standard || undefined} aria-hidden>
      <i style={{ width: `${Math.min(100, (open / standard) * 100)}%` }} />
    </span>
  </>
);

/** The supervisor's look at the unit: who carries how much, what is late by step, whom nobody has seen. */
export const TeamPage = () => {
  const { t } = useTranslation(['today', 'urgency']);
  const { sayMember } = useColleagues();
  const { withAway } = useAway();
  const sayStep = useStepLabel();
  const { data, error } = useTeam();
  if (error) throw error;
  const standard = data?.standard ?? 25;
  const number = (key: 'open' | 'urgent' | 'overdue' | 'unseen') => (one: Worker, other: Worker) =>
    one[key] - other[key];
  const columns: readonly Column<Worker>[] = [
    {
      key: 'member',
      header: t('team.worker'),
      primary: true,
      cell: ({ member }) => (member ? withAway(member, sayMember(member)) : t('team.noManager')),
    },
    {
      key: 'open',
      header: t('team.open', { standard }),
      cell: ({ open }) => <Load open={open} standard={standard} />,
      sort: number('open'),
    },
    {
      key: 'urgent',
      header: t('team.urgent'),
      align: 'end',
      cell: ({ urgent }) => urgent,
      sort: number('urgent'),
    },
    {
      key: 'overdue',
      header: t('team.overdue'),
      align: 'end',
      cell: ({ overdue }) => overdue,
      sort: number('overdue'),
    },
    {
      key: 'unseen',
      header: t('team.unseen'),
      align: 'end',
      cell: ({ unseen }) => unseen,
      sort: number('unseen'),
    },
    {
      key: 'cases',
      header: t('team.list'),
      cell: ({ member }) =>
        member ? (
          <Link to={`/team/${member}`}>{t('team.cases')}</Link>
        ) : (
          <Link to="/cases" search={() => ({ manager: 'none' })}>
            {t('team.cases')}
          </Link>
        ),
    },
  ];
  return (
    <Page
      tab={t('team.title')}
      title={t('team.title')}
      below={t('team.below', { standard })}
      actions={
        <Button component={Link} to="/team/weights" variant="default">
          {t('urgency:weights.title')}
        </Button>
      }
    >
      <Panel title={t('team.load')} flush>
        <DataTable
          label={t('team.load')}
          columns={columns}
          rows={data?.workers}
          rowKey={({ member }) => member ?? 'none'}
          sort={{ column: 'open', descending: true }}
          empty={<EmptyState icon={UsersRound} title={t('team.empty')} />}
        />
      </Panel>
      <AwayPanel of="unit" />
      <Unwatched standard={standard} />
      <Panel title={t('team.steps')}>
        <Facts facts={(data?.steps ?? []).map(({ code, overdue }) => [sayStep(code), overdue])} />
      </Panel>
    </Page>
  );
};
