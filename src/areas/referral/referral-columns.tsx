import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import type { Column } from '../../web/parts/table-types.ts';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import type { ReferralLine } from './contract.ts';
import { UrgentBadge } from './urgent-badge.tsx';
import { useReferralWords } from './use-referral-words.ts';

/** The columns of a list of referrals. No child is named in it. */
export const useReferralColumns = (side: 'received' | 'sent'): readonly Column<ReferralLine>[] => {
  const { t } = useTranslation('referral');
  const { of, agency, step } = useReferralWords();
  const { sayMember } = useColleagues();
  const { sayAway } = useAway();
  return [
    {
      key: 'service',
      header: t('column.service'),
      primary: true,
      cell: ({ service, urgency }) => (
        <>
          {of('service', service)} <UrgentBadge urgency={urgency} />
        </>
      ),
    },
    {
      key: 'number',
      header: t('column.number'),
      cell: ({ number }) => <span className="rr-number">{number ?? '–'}</span>,
    },
    {
      key: 'institution',
      header: t(side === 'received' ? 'column.from' : 'column.to'),
      cell: (line) => agency(side === 'received' ? line.senderAgency : line.agency),
      fullOnPhone: true,
    },
    { key: 'state', header: t('column.state'), cell: ({ state }) => t(`state.${state}`) },
    {
      key: 'due',
      header: t('column.due'),
      fullOnPhone: true,
      cell: ({ nextDue }) =>
        nextDue ? (
          <>
            {step(nextDue.code)} <DeadlineLabel quiet deadline={{ state: 'running', dueAt: nextDue.at }} />
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'who',
      header: t(side === 'received' ? 'column.taker' : 'column.sender'),
      cell: ({ taker, sender }) => {
        const who = side === 'received' ? taker : sender;
        if (!who) return <span className="rr-quiet">{t('column.nobody')}</span>;
        const away = sayAway(who);
        return (
          <>
            {sayMember(who)}
            {away && <small className="rr-quiet"> ({away})</small>}
          </>
        );
      },
    },
    {
      key: 'sent',
      header: t('column.sent'),
      cell: ({ sentAt }) => (sentAt ? <MomentText at={sentAt} away /> : t('state.drafted')),
      wideOnly: true,
    },
  ];
};
