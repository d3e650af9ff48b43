import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Building2, Fingerprint } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/contract/route.ts';
import { RefusalLine } from '../refusal-line.tsx';
import { goToIdentityProvider, type readDoor, signIn } from '../sign-in-contract.ts';
import { usePasskeySignIn } from '../use-passkeys.ts';
import { useStep } from '../use-sign-in.ts';
import look from './door.module.css';
import { DoorPage } from './door-page.tsx';

type Door = Answer<typeof readDoor>;

/** The other ways in that this installation has. */
const OtherWays = ({ door, onIn }: { door: Door; onIn: () => void }) => {
  const { t } = useTranslation('access');
  const { run, refusal: away } = useStep();
  const { enter, refusal, can } = usePasskeySignIn(onIn);
  const passkeys = door.passkeys && can;
  if (!passkeys && !door.identityProvider) return null;
  const leave = async () => {
    const to = await run(goToIdentityProvider, {});
    if (to) location.assign(to.url);
  };
  return (
    <>
      <p className={look.or}>{t('signIn.or')}</p>
      <div className={look.ways}>
        {passkeys && (
          <Button variant="default" leftSection={<Fingerprint size={17} aria-hidden />} onClick={enter}>
            {t('signIn.passkey')}
          </Button>
        )}
        {door.identityProvider && (
          <Button
            variant="default"
            leftSection={<Building2 size={17} aria-hidden />}
            onClick={() => void leave()}
          >
            {t('signIn.with', { provider: door.identityProvider.name })}
          </Button>
        )}
        {(refusal ?? away) && <RefusalLine refusal={refusal ?? away ?? { refused: '' }} />}
      </div>
    </>
  );
};

interface Props {
  door: Door;
  /** Why the provider sent the person back, when it did. */
  sentBack: boolean;
  onNext: (next: 'second-factor' | 'in') => void;
  aside?: ReactNode;
}

/** Address and password. */
export const PasswordStep = ({ door, sentBack, onNext, aside }: Props) => {
  const { t } = useTranslation('access');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, refusal, doing } = useStep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (email.trim() === '' || password === '') return;
    const said = await run(signIn, { body: { email, password } });
    if (said) onNext(said.next);
    else setPassword('');
  };
  return (
    <DoorPage title={t('signIn.title')} text={t('signIn.text')} aside={aside}>
      <form className={look.form} noValidate onSubmit={(event) => void send(event)}>
        {sentBack && !refusal && <RefusalLine refusal={{ refused: 'sign-in.not-invited' }} />}
        {refusal && <RefusalLine refusal={refusal} />}
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button type="submit" loading={doing} fullWidth>
          {t('signIn.go')}
        </Button>
      </form>
      <OtherWays door={door} onIn={() => onNext('in')} />
      <p className={look.quiet}>{t('signIn.forgotten')}</p>
    </DoorPage>
  );
};
