import { useTranslation } from 'react-i18next';
import { RiskBadge } from '../../web/parts/risk-badge.tsx';

/** Says that the child may be in immediate danger, with the sign that stands for it everywhere. */
export const ImmediateBadge = () => {
  const { t } = useTranslation('concern');
  return (
    <span title={t('immediate')}>
      <RiskBadge level="immediate" />
    </span>
  );
};
