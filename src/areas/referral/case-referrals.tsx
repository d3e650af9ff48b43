import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PanelSkeleton } from '../../web/parts/skeletons.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useThisCase } from '../case/index.ts';
import { AskedBefore } from './asked-before.tsx';
import { loopOfLine } from './loop.ts';
import { LoopLine } from './loop-line.tsx';
import look from './referral.module.css';
import { UrgentBadge } from './urgent-badge.tsx';
import { useReferralWords } from './use-referral-words.ts';
import { useReferralsOfCase } from './use-referrals.ts';

/** The requests that were sent from the case, each loop as one line. */
export const CaseReferrals = () => {
  const { t } = useTranslation('referral');
  const me = useMe();
  const now = useNow();
  const { open } = useThisCase();
  const { of, agency, step, cameOfIt } = useReferralWords();
  const referrals = useReferralsOfCase(open.file.ref.id);
  const closed = open.file.followup.closing.state === 'closed';
  const writes = !closed && open.mayWrite('services') && hasRole(me, 'worker', 'supervisor');
  if (!referrals) return <PanelSkeleton rows={2} />;
  const before = open.file.takenOver?.referrals ?? [];
  if (referrals.length + before.length === 0 && !writes) return null;
  return (
    <Panel
      title={t('title')}
      count={referrals.length}
      actions={
        writes && (
          <Button
            component={Link}
            to={`/cases/${open.file.ref.id}/refer`}
            size="compact-sm"
            variant="default"
          >
            {t('new')}
          </Button>
        )
      }
    >
      {referrals.length === 0 && <p className="rr-quiet">{t('empty.case')}</p>}
      <ul className={look.lines}>
        {referrals.map((line) => (
          <li key={line.id} className={look.line}>
            <div className={look.head}>
              <span>
                <Link to={`/referrals/${line.id}`}>{of('service', line.service)}</Link> ·{' '}
                {agency(line.agency)} <UrgentBadge urgency={line.urgency} />
              </span>
              <span className="rr-quiet">{cameOfIt(line.state, line.outcome)}</span>
            </div>
            <LoopLine loop={loopOfLine(line)} late={line.nextDue !== null && line.nextDue.at < now} />
            {line.nextDue && (
              <small>
                {step(line.nextDue.code)}{' '}
                <DeadlineLabel quiet deadline={{ state: 'running', dueAt: line.nextDue.at }} />
              </small>
            )}
          </li>
        ))}
      </ul>
      {before.length > 0 && <AskedBefore all={before} />}
    </Panel>
  );
};
