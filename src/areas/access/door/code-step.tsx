import { Anchor, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalLine } from '../refusal-line.tsx';
import { showSecondFactor } from '../sign-in-contract.ts';
import { useStep } from '../use-sign-in.ts';
import look from './door.module.css';
import { DoorPage } from './door-page.tsx';

/** The second factor: the six digits of the authenticator, or one of the codes that were kept on paper. */
export const CodeStep = ({ onIn, onBack }: { onIn: () => void; onBack: () => void }) => {
  const { t } = useTranslation('access');
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const { run, refusal, setRefusal, doing } = useStep();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length < 6) return;
    const said = await run(showSecondFactor, { body: { code } });
    if (said) onIn();
    else setCode('');
  };
  const change = () => {
    setBackup(!backup);
    setCode('');
    setRefusal(null);
  };
  return (
    <DoorPage title={t('code.title')} text={t(backup ? 'code.backupText' : 'code.text')}>
      <form className={look.form} noValidate onSubmit={(event) => void send(event)}>
        {refusal && <RefusalLine refusal={refusal} />}
        <TextInput
          key={backup ? 'backup' : 'code'}
          className={look.code}
          label={t(backup ? 'code.backup' : 'code.code')}
          name="code"
          inputMode={backup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          maxLength={backup ? 16 : 8}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={doing} fullWidth>
          {t('code.go')}
        </Button>
      </form>
      <div className={look.quiet}>
        <Anchor component="button" type="button" size="sm" onClick={change}>
          {t(backup ? 'code.useCode' : 'code.useBackup')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {t('code.back')}
        </Anchor>
      </div>
    </DoorPage>
  );
};
