import { useTranslation } from 'react-i18next';
import look from './badges.module.css';

export const phases = [
  'concern',
  'initial-assessment',
  'comprehensive-assessment',
  'planning',
  'follow-up',
  'closing',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

const steps = phases.slice(0, 5);

/** Where a case stands on its way from a concern to its closure. */
export const PhaseBadge = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('parts');
  const at = phases.indexOf(phase);
  return (
    <span
      className={`${look.badge} ${look.phase} ${phase === 'closed' ? look.closed : ''}`}
      title={`${t('phase.label')}: ${t(`phase.${phase}`)}`}
    >
      <span className={look.steps} aria-hidden>
        {steps.map((step, index) => (
          <i key={step} data-done={index <= at || undefined} />
        ))}
      </span>
      {t(`phase.${phase}`)}
    </span>
  );
};
