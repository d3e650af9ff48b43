import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { useRefusalSentence } from '../../web/parts/refused.tsx';
import { passwordFault, passwordLength } from './rules.ts';

export interface NewPassword {
  password: string;
  again: string;
}
export const blankPassword: NewPassword = { password: '', again: '' };

/** What is wrong with a password as it was typed twice; null when it can be sent. */
export const faultOf = (typed: NewPassword, about: { name: string; email: string }): Refusal | null =>
  passwordFault(typed.password, about) ??
  (typed.password === typed.again ? null : { refused: 'password.not-the-same', where: 'again' });

interface Props {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** What to say beside the field it is about. */
  fault: Refusal | null;
}

/** A password that one chooses: twice, with what it must be said before. */
export const NewPasswordFields = ({ value, onChange, fault }: Props) => {
  const { t } = useTranslation('access');
  const sentence = useRefusalSentence(fault);
  const toggle = { 'aria-label': t('showPassword') };
  return (
    <>
      <PasswordInput
        label={t('password.new')}
        description={t('password.hint', { least: passwordLength.shortest })}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={value.password}
        error={fault?.where === 'password' ? sentence : undefined}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={t('password.again')}
        name="new-password-again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={value.again}
        error={fault?.where === 'again' ? sentence : undefined}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        visibilityToggleButtonProps={toggle}
      />
    </>
  );
};
