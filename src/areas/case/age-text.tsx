import { useTranslation } from 'react-i18next';
import { ageOn } from '../../core/dates/index.ts';
import { useNow } from '../../web/parts/clock.tsx';

/** The age in words: “9 vjeç”, “8–9 vjeç”, or that nobody knows it. */
export const AgeText = ({ birth }: { birth: string }) => {
  const { t } = useTranslation('case');
  const age = ageOn(birth, useNow().slice(0, 10));
  if (!age) return <span>{t('age.unknown')}</span>;
  const years = age.min === age.max ? String(age.max) : `${age.min}–${age.max}`;
  return <span>{t('age.years', { count: age.max, years })}</span>;
};
