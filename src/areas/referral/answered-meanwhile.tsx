import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import look from './referral.module.css';
import type { Referral } from './rules.ts';
import { useReferralNames, useReferralWords } from './use-referral-words.ts';

/** Who of the institution has answered while this was typed, when, and with what. */
export const AnsweredMeanwhile = ({ file }: { file: Referral }) => {
  const { t } = useTranslation('referral');
  const { of } = useReferralWords();
  const { sayWho } = useReferralNames();
  const { state, accepted, declined } = file;
  const answered = state === 'accepted' ? accepted : state === 'declined' ? declined : null;
  if (!answered) return null;
  const reason = state === 'declined' && declined ? of('referral-decline-reason', declined.reason) : '';
  return (
    <Alert color="honey" title={t('answered.title')}>
      <p>
        {sayWho(answered)} · <MomentText at={answered.at} /> · {t(`state.${state}`)}
        {reason && `: ${reason}`}
      </p>
      {answered.note && <p className={look.said}>{answered.note}</p>}
      <p>{t('answered.text')}</p>
    </Alert>
  );
};
