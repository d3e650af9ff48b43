import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../web/parts/confirm.tsx';
import { type OpenMeeting, useMeetingActs } from './use-conferences.ts';

/** Ends the meeting; with it the minutes of every case that was discussed close. */
export const EndMeeting = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const [asking, setAsking] = useState(false);
  const [next, setNext] = useState('');
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('end')}</Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('endTitle')}
        text={t('endText')}
        act={t('end')}
        grave
        onConfirm={() => act([{ kind: 'conference.end', next: next || null }])}
      >
        <TextInput
          type="date"
          label={t('nextMeeting')}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
      </Confirm>
    </>
  );
};
