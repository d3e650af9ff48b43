import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../web/parts/data-table.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { FilterBar } from '../../web/parts/filter-bar.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useFilters } from '../../web/parts/use-filters.ts';
import { hasRole, useMe } from '../../web/session.tsx';
import { AcknowledgeAll } from './acknowledge-all.tsx';
import { referralShows } from './contract.ts';
import { FiguresPanel } from './figures-panel.tsx';
import { useReferralColumns } from './referral-columns.tsx';
import { urgencies } from './rules.ts';
import { Shows } from './shows.tsx';
import { useReferralWords } from './use-referral-words.ts';
import { useReferrals } from './use-referrals.ts';

/** An institution's inbox, and what the unit sent: one row for each request, what runs out next first. */
export const ReferralsPage = () => {
  const { t } = useTranslation('referral');
  const me = useMe();
  const { choices } = useReferralWords();
  const filters = useFilters(['side', 'show', 'service', 'urgency']);
  const sends = hasRole(me, 'worker', 'supervisor');
  const side = filters.chosen.side ?? (sends ? 'sent' : 'received');
  const here = side === 'sent' ? 'sent' : 'received';
  const show = referralShows.find((one) => one === filters.chosen.show) ?? 'waiting';
  const { service } = filters.chosen;
  const urgency = urgencies.find((one) => one === filters.chosen.urgency);
  const { referrals, total, error, more } = useReferrals({
    side: here,
    show,
    ...(service ? { service } : {}),
    ...(urgency ? { urgency } : {}),
  });
  const columns = useReferralColumns(here);
  if (error) throw error;
  return (
    <Page tab={t('title')} title={t('title')} below={t(`side.${here}`)}>
      <Shows show={show} filters={filters} />
      <FilterBar
        list="referrals"
        state={filters}
        filters={[
          ...(sends
            ? [
                {
                  key: 'side',
                  label: t('side.label'),
                  options: [{ value: 'received', label: t('side.received') }],
                },
              ]
            : []),
          { key: 'service', label: t('column.service'), options: choices('service') },
          { key: 'urgency', label: t('ask.urgency'), options: choices('referral-urgency') },
        ]}
      />
      <Panel
        title={t(`show.${show}`)}
        {...(referrals ? { count: total } : {})}
        flush
        actions={here === 'received' && <AcknowledgeAll referrals={referrals ?? []} />}
      >
        <DataTable
          label={t('title')}
          columns={columns}
          rows={referrals}
          rowKey={({ id }) => id}
          to={({ id }) => `/referrals/${id}`}
          total={total}
          {...(more ? { onMore: more } : {})}
          empty={<EmptyState icon={Send} title={t('empty.title')} text={t(`empty.${here}`)} />}
        />
      </Panel>
      {hasRole(me, 'supervisor') && here === 'sent' && <FiguresPanel />}
    </Page>
  );
};
