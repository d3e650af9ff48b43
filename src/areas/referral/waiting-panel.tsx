import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import look from './referral.module.css';
import { useReferralWords } from './use-referral-words.ts';
import { useReferrals } from './use-referrals.ts';

const shown = 5;

/** What waits for the reader’s side of a referral, the nearest time limit first; nothing where nothing waits. */
export const ReferralsWaiting = () => {
  const { t } = useTranslation('referral');
  const me = useMe();
  const { of } = useReferralWords();
  const side = hasRole(me, 'worker', 'supervisor') ? 'sent' : 'received';
  const { referrals, total } = useReferrals({ side, show: 'waiting' });
  if (!referrals || referrals.length === 0) return null;
  return (
    <Panel
      title={t('title')}
      count={total}
      actions={
        <Button component={Link} to="/referrals" size="compact-sm" variant="light">
          {t('look')}
        </Button>
      }
    >
      <ul className={look.lines}>
        {referrals.slice(0, shown).map(({ id, service, nextDue }) => (
          <li key={id} className={look.line}>
            <Link to={`/referrals/${id}`}>{of('service', service)}</Link>{' '}
            {nextDue && <DeadlineLabel quiet deadline={{ state: 'running', dueAt: nextDue.at }} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
