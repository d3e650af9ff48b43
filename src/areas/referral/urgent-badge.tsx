import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import look from '../../web/parts/badges.module.css';
import type { Urgency } from './rules.ts';

/** Said only of what is urgent, with a sign beside the colour. */
export const UrgentBadge = ({ urgency }: { urgency: Urgency }) => {
  const { t } = useTranslation('referral');
  return urgency === 'urgent' ? (
    <span className={`${look.badge} ${look.high}`}>
      <AlarmClock size={14} strokeWidth={2.4} aria-hidden />
      {t('urgent')}
    </span>
  ) : null;
};
