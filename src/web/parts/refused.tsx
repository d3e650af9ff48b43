import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { loadRefusals, sayRefusal } from '../words/refusals.ts';
import look from './refused.module.css';

/** The sentence of a refusal; it fetches the words of all areas when it does not know it yet. */
export const useRefusalSentence = (refusal: Refusal | null): string => {
  const { t, i18n } = useTranslation('parts');
  const [, drawAgain] = useState('');
  const known = refusal ? sayRefusal(refusal) : '';
  useEffect(() => {
    if (known === undefined) void loadRefusals().then(() => drawAgain(i18n.language));
  }, [known, i18n.language]);
  return known ?? t('refused.unknown', { code: refusal?.refused });
};

/** Says that something was not accepted and what to do about it. What was typed is always kept. */
export const Refused = ({ refusal, action }: { refusal: Refusal; action?: ReactNode }) => {
  const { t } = useTranslation('parts');
  const sentence = useRefusalSentence(refusal);
  return (
    <div role="alert" className={look.refused}>
      <CircleAlert size={20} aria-hidden />
      <div>
        <strong>{t('refused.title')}</strong>
        <p>{sentence}</p>
        <p className={look.kept}>{t('refused.kept')}</p>
        {action}
      </div>
    </div>
  );
};
