import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { ageOf } from './age.ts';

/** The age in words: “9 vjeç”, “8–9 vjeç”, or that nobody knows it. */
export const AgeText = ({ birth }: { birth: string }) => {
  const { t } = useTranslation('case');
  const age = ageOf(birth, useNow().slice(0, 10));
  if (!age) return <span>{t('age.unknown')}</span>;
  const years = age.from === age.to ? String(age.to) : `${age.from}–${age.to}`;
  return <span>{t('age.years', { count: age.to, years })}</span>;
};
