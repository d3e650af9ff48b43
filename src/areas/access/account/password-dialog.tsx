import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../core/refusal.ts';
import dialog from '../../../web/parts/dialog.module.css';
import { Dialog } from '../../../web/parts/dialog.tsx';
import { RefusalLine } from '../refusal-line.tsx';

interface Props {
  title: string;
  text: string;
  onClose: () => void;
  /** Does it; a refusal is shown here and the window stays. Whoever succeeds closes it. */
  onPassword: (password: string) => Promise<Refusal | undefined>;
  children?: ReactNode;
}

/** Asks for the password once more before something that could lock the person out. */
export const PasswordDialog = ({ title, text, onClose, onPassword, children }: Props) => {
  const { t } = useTranslation('access');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '') return;
    setDoing(true);
    const refused = await onPassword(password);
    setDoing(false);
    setRefusal(refused ?? null);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <p>{text}</p>
        {children}
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          mb="sm"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        {refusal && <RefusalLine refusal={refusal} />}
        <div className={dialog.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={doing}>
            {t('code.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
