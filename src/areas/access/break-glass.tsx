import { Button, NativeSelect, Textarea } from '@mantine/core';
import { Siren } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../core/chronology/entry.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useSend } from '../../web/files/use-send.ts';
import dialog from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Refused } from '../../web/parts/refused.tsx';

const offeredHours = [1, 2, 4, 8, 12, 24];
const leastReason = 10;

interface Props {
  /** The case that is to be opened. */
  file: FileRef;
  onClose: () => void;
  /** The case is open now, until the hour that was chosen. */
  onOpened: () => void;
}

/** Emergency access to a case in whose circle one does not stand: with a reason, for hours, told to who answers for it. */
export const BreakGlass = ({ file, onClose, onOpened }: Props) => {
  const { t } = useTranslation('access');
  const send = useSend();
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState(1);
  const [tooShort, setTooShort] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < leastReason) {
      setTooShort(true);
      return;
    }
    // A minute less, so that a clock that is a little fast does not ask for more than a day.
    const until = Temporal.Now.instant().add({ minutes: hours * 60 - 1 });
    const command = {
      kind: 'circle.break-glass',
      reason: reason.trim(),
      until: until.toString({ smallestUnit: 'second' }),
    };
    setDoing(true);
    const refused = await send({ file, command });
    setDoing(false);
    if (refused) {
      setRefusal(refused);
      return;
    }
    tell({ text: t('glass.opened'), tone: 'note' });
    onOpened();
  };
  return (
    <Dialog opened onClose={onClose} title={t('glass.title')}>
      <form noValidate onSubmit={(event) => void open(event)}>
        <p>{t('glass.text')}</p>
        <Textarea
          label={t('glass.reason')}
          description={t('glass.reasonHint')}
          required
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          error={tooShort && reason.trim().length < leastReason ? t('glass.reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NativeSelect
          mt="sm"
          label={t('glass.hours')}
          value={String(hours)}
          onChange={(event) => setHours(Number(event.currentTarget.value))}
          data={offeredHours.map((count) => ({ value: String(count), label: t('glass.count', { count }) }))}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={dialog.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="crimson" leftSection={<Siren size={16} aria-hidden />} loading={doing}>
            {t('glass.open')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
