import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import look from './conference.module.css';
import { type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';
import { calledFor, noWhen, WhenFields, whenOf } from './when-fields.tsx';

const MoveDialog = ({ meeting, onClose }: { meeting: OpenMeeting; onClose: () => void }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const { plan } = meeting.open.file;
  const now = useNow();
  const [when, setWhen] = useState(plan ? whenOf(plan) : noWhen);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { refusal, attempt } = useTried();
  const move = async () => {
    setTried(true);
    const at = calledFor(when, now);
    if (!at || when.place.trim() === '' || reason.trim() === '') return;
    const { minutes, place, remote } = when;
    const moved = { at, minutes, place: place.trim(), remote: remote.trim() || null, reason };
    if (await attempt(act([{ kind: 'conference.move', ...moved }]))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('move')} width={620}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <WhenFields when={when} onChange={setWhen} tried={tried} />
        <Textarea
          label={t('reason')}
          required
          autosize
          minRows={2}
          value={reason}
          error={tried && reason.trim() === '' ? t('needed') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('move')}</Button>
        </div>
      </form>
    </Dialog>
  );
};

/** Moves or cancels a meeting that has not begun; everyone invited is told. */
export const ChangePlan = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  return (
    <>
      <Button variant="default" onClick={() => setOpen('move')}>
        {t('move')}
      </Button>
      <Button variant="default" onClick={() => setOpen('cancel')}>
        {t('callOff')}
      </Button>
      {open === 'move' && <MoveDialog meeting={meeting} onClose={() => setOpen(null)} />}
      <Confirm
        opened={open === 'cancel'}
        onClose={() => setOpen(null)}
        title={t('callOffTitle')}
        text={t('callOffText')}
        act={t('callOff')}
        withReason
        grave
        onConfirm={(reason) => act([{ kind: 'conference.cancel', reason }])}
      />
    </>
  );
};
