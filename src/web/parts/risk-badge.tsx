import { ChevronDown, CircleDashed, Equal, type LucideIcon, Siren, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RiskLevel } from '../../core/pack/procedure-schema.ts';
import look from './badges.module.css';

const icons: Record<RiskLevel | 'none', LucideIcon> = {
  immediate: Siren,
  high: TriangleAlert,
  medium: Equal,
  low: ChevronDown,
  none: CircleDashed,
};

/** The risk level in words, with its own sign and colour: never by colour alone. */
export const RiskBadge = ({ level }: { level: RiskLevel | null }) => {
  const { t } = useTranslation('parts');
  const shown = level ?? 'none';
  const Icon = icons[shown];
  return (
    <span className={`${look.badge} ${look[shown]}`} title={`${t('risk.label')}: ${t(`risk.${shown}`)}`}>
      <Icon size={14} strokeWidth={2.4} aria-hidden />
      {t(`risk.${shown}`)}
    </span>
  );
};
