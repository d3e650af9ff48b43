import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import type { AskedBefore as Asked } from '../case/rules.ts';
import look from './referral.module.css';
import { useReferralWords } from './use-referral-words.ts';

/** What the municipality that led the case before asked of institutions: to be read, and asked anew where it is needed. */
export const AskedBefore = ({ all }: { all: readonly Asked[] }) => {
  const { t } = useTranslation('referral');
  const { of, cameOfIt } = useReferralWords();
  return (
    <section>
      <Title order={3} size="h5">
        {t('before.title')}
      </Title>
      <p className="rr-quiet">{t('before.text')}</p>
      <ul className={look.lines}>
        {all.map(({ service, to, asked, sentAt, state, outcome, said }) => {
          return (
            <li key={`${sentAt} ${service}`} className={look.line}>
              <div className={look.head}>
                <span>
                  {of('service', service)} · {to}
                </span>
                <span className="rr-quiet">{cameOfIt(state, outcome)}</span>
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
