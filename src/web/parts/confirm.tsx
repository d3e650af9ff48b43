import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import look from './dialog.module.css';
import { Dialog } from './dialog.tsx';
import { Refused } from './refused.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What will happen, and whether it can be taken back. */
  text?: ReactNode;
  /** The words of the button that does it: a verb. */
  act: string;
  /** True when the act goes into the file with its reason. */
  withReason?: boolean;
  /** True for what cannot be taken back. */
  grave?: boolean;
  /** Does it; a refusal is shown here and the window stays, with what was typed. */
  onConfirm: (reason: string) => Promise<Refusal | undefined> | undefined;
  children?: ReactNode;
}

const Body = ({ onClose, text, act, withReason, grave, onConfirm, children }: Props) => {
  const { t } = useTranslation('parts');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const confirm = async () => {
    if (withReason && reason.trim() === '') {
      setMissing(true);
      return;
    }
    setDoing(true);
    const answer = await onConfirm(reason.trim());
    setDoing(false);
    if (isRefusal(answer)) setRefusal(answer);
    else onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      {text && <p>{text}</p>}
      {children}
      {withReason && (
        <Textarea
          label={t('confirm.reason')}
          required
          autosize
          minRows={2}
          value={reason}
          error={missing && reason.trim() === '' ? t('confirm.reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {refusal && <Refused refusal={refusal} />}
      <div className={look.ends}>
        <Button variant="default" onClick={onClose}>
          {t('confirm.cancel')}
        </Button>
        <Button type="submit" loading={doing} color={grave ? 'crimson' : undefined}>
          {act}
        </Button>
      </div>
    </form>
  );
};

/** Asks before something that matters, with a reason where the file keeps one. */
export const Confirm = (props: Props) => (
  <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
    <Body {...props} />
  </Dialog>
);
