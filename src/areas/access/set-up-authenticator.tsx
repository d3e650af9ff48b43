import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../core/refusal.ts';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { beginSecondFactor, finishSecondFactor } from './account-contract.ts';
import look from './door/door.module.css';
import { QrCode } from './qr-code.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { step, useStep } from './use-sign-in.ts';

/** A secret in groups of four, to be typed where no camera is. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Begun once for each time that it is opened: a second picture would make the first one worthless. */
const useBegun = () =>
  useQuery({
    queryKey: ['set-up-authenticator'],
    queryFn: () => step(beginSecondFactor, { body: {} }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }).data;

/** Picture, secret, first code: the authenticator of a telephone is tied to this person. */
export const SetUpAuthenticator = ({ onDone }: { onDone: (backupCodes: readonly string[]) => void }) => {
  const { t } = useTranslation('access');
  const begun = useBegun();
  const [code, setCode] = useState('');
  const { run, refusal, doing } = useStep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length < 6) return;
    const said = await run(finishSecondFactor, { body: { code } });
    if (said) onDone(said.backupCodes);
    else setCode('');
  };
  if (!begun) return <LinesSkeleton count={6} />;
  if (isRefusal(begun)) return <RefusalLine refusal={begun} />;
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ol className={look.setUp}>
        <li>
          <p>{t('enrol.app')}</p>
        </li>
        <li>
          <p>{t('enrol.scan')}</p>
          <QrCode text={begun.address} label={t('enrol.picture')} className={look.picture ?? ''} />
          <p style={{ marginTop: '0.6rem' }}>{t('enrol.byHand')}</p>
          <span className={look.secret}>{grouped(begun.secret)}</span>
        </li>
        <li>
          <TextInput
            className={look.code}
            label={t('enrol.code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            maxLength={8}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </li>
      </ol>
      {refusal && <RefusalLine refusal={refusal} />}
      <Button type="submit" mt="md" loading={doing} fullWidth>
        {t('enrol.go')}
      </Button>
    </form>
  );
};
