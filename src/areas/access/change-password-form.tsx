import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { changePassword } from './account-contract.ts';
import look from './door/door.module.css';
import { blankPassword, faultOf, NewPasswordFields } from './new-password-fields.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { useStep } from './use-sign-in.ts';

/** The old password once, the new one twice. */
export const ChangePasswordForm = ({
  about,
  onDone,
}: {
  about: { name: string; email: string };
  onDone: () => void;
}) => {
  const { t } = useTranslation('access');
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(blankPassword);
  const [fault, setFault] = useState<Refusal | null>(null);
  const { run, refusal, doing } = useStep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultOf(typed, about);
    setFault(wrong);
    if (wrong || current === '') return;
    if (!(await run(changePassword, { body: { current, password: typed.password } }))) return;
    setCurrent('');
    setTyped(blankPassword);
    onDone();
  };
  return (
    <form className={look.form} noValidate onSubmit={(event) => void send(event)}>
      {refusal && <RefusalLine refusal={refusal} />}
      <PasswordInput
        label={t('password.current')}
        name="current-password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <NewPasswordFields value={typed} onChange={setTyped} fault={fault} />
      <Button type="submit" loading={doing}>
        {t('password.change')}
      </Button>
    </form>
  );
};
