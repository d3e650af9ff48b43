import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import type { AskedBefore as Asked } from '../case/rules.ts';
import look from './referral.module.css';
import { referralStates } from './steps.ts';
import { useReferralWords } from './use-referral-words.ts';

/** What the municipality that led the case before asked of institutions: to be read, and asked anew where it is needed. */
export const AskedBefore = ({ all }: { all: readonly Asked[] }) => {
  const { t } = useTranslation('referral');
  const { of } = useReferralWords();
  const sayOutcome = (code: string): string =>
    ['referral-outcome', 'referral-decline-reason']
      .map((list) => of(list, code))
      .find((words) => words !== code) ?? '';
  return (
    <section>
      <Title order={3} size="h5">
        {t('before.title')}
      </Title>
      <p className="rr-quiet">{t('before.text')}</p>
      <ul className={look.lines}>
        {all.map(({ service, to, asked, sentAt, state, outcome, said }) => {
          const stood = referralStates.find((one) => one === state);
          return (
            <li key={`${sentAt} ${service}`} className={look.line}>
              <div className={look.head}>
                <span>
                  {of('service', service)} · {to}
                </span>
                <span className="rr-quiet">
                  {[stood && t(`state.${stood}`), outcome && sayOutcome(outcome)].filter(Boolean).join(' · ')}
                </span>
              </div>
              <p className={look.said}>{asked}</p>
              {said && <p className={look.said}>{said}</p>}
              <small className="rr-quiet">
                {t('column.sent')} <MomentText at={sentAt} />
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
