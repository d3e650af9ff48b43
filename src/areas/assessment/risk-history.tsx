import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import { RiskBadge } from '../../web/parts/risk-badge.tsx';
import { useColleagues } from '../access/index.ts';
import look from './assessment.module.css';
import type { RiskPoint } from './risk-over-time.ts';

/** The decisions in words, the latest first: what the picture shows, for everyone. */
export const RiskHistory = ({ points }: { points: readonly RiskPoint[] }) => {
  const { t } = useTranslation('assessment');
  const { sayMember } = useColleagues();
  return (
    <ol className={look.history} aria-label={t('overTime')}>
      {points.toReversed().map(({ at, level, by, reasons, proposed, besideProposal }) => (
        <li key={at}>
          <RiskBadge level={level} />{' '}
          <small>
            {sayMember(by)} · <MomentText at={at} />
          </small>
          <p>{reasons}</p>
          {proposed && besideProposal !== 'same' && (
            <small>
              {t(besideProposal === 'lower' ? 'belowProposal' : 'aboveProposal')}{' '}
              <RiskBadge level={proposed} />
            </small>
          )}
        </li>
      ))}
    </ol>
  );
};
