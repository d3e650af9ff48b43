import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../web/parts/date-text.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import look from './referral.module.css';
import type { Ask } from './rules.ts';
import { useListWords } from './use-list-words.ts';

/** The request itself, in the words of who sends it. */
export const Asked = ({ ask, to }: { ask: Ask; to: string }) => {
  const { t } = useTranslation('referral');
  const { of } = useListWords();
  return (
    <Panel title={t('asked')}>
      <Title order={3} size="h5">
        {t('ask.purpose')}
      </Title>
      <p className={look.said}>{ask.purpose}</p>
      <Title order={3} size="h5">
        {t('ask.asked')}
      </Title>
      <p className={look.said}>{ask.asked}</p>
      <Facts
        facts={[
          [t('ask.to'), to],
          [t('ask.service'), of('service', ask.service)],
          [t('ask.urgency'), of('referral-urgency', ask.urgency)],
          [t('ask.childAnswer'), of('answer-given', ask.childAnswer)],
          [t('ask.ground'), [of('consent-ground', ask.ground), ask.groundNote].filter(Boolean).join(': ')],
          [t('ask.validUntil'), <DayText key="until" day={ask.validUntil} />],
        ]}
      />
    </Panel>
  );
};
