import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useMe } from '../../web/session.tsx';
import look from './conference.module.css';
import { answers, type InvitationAnswer, invitedAs } from './state.ts';
import { type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

/** Whoever is invited says whether they come; apologies need a reason, a substitute a name. */
export const MyAnswer = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const invited = invitedAs(meeting.open.file, useMe().id);
  const [how, setHow] = useState<InvitationAnswer>(invited?.answer?.how ?? 'coming');
  const [substitute, setSubstitute] = useState(invited?.answer?.substitute ?? '');
  const [reason, setReason] = useState(invited?.answer?.reason ?? '');
  const { refusal, attempt } = useTried();
  if (!invited) return null;
  const send = async () => {
    const answer = { how, substitute: substitute.trim() || null, reason: reason.trim() || null };
    if (await attempt(act([{ kind: 'conference.answer', ...answer }]))) tell({ text: t('answered') });
  };
  return (
    <Panel title={t('myAnswer')} tone={invited.answer ? 'plain' : 'warn'}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Radio.Group
          label={t('areYouComing')}
          value={how}
          onChange={(value) => setHow(answers.find((one) => one === value) ?? 'coming')}
        >
          <Stack gap="xs" mt="xs">
            {answers.map((one) => (
              <Radio key={one} value={one} label={t(`answer.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {how === 'substitute' && (
          <TextInput
            label={t('substitute')}
            required
            value={substitute}
            onChange={(event) => setSubstitute(event.currentTarget.value)}
          />
        )}
        {how === 'apologies' && (
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {refusal && <Refused refusal={refusal} />}
        <div>
          <Button type="submit">{t('sendAnswer')}</Button>
        </div>
      </form>
    </Panel>
  );
};
