import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../web/parts/refused.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './told.module.css';
import { usePush } from './use-push.ts';

/** Being told on this device while the program is closed; nothing is drawn where the browser cannot. */
export const PushChoice = ({ publicKey }: { publicKey: string | null }) => {
  const { t } = useTranslation('told');
  const { standing, refusal, turnOn, turnOff } = usePush(publicKey, useLanguage());
  if (standing === null || standing === 'unable') return null;
  return (
    <fieldset className={look.set}>
      <legend>{t('push.title')}</legend>
      <p className={look.quiet}>{t(standing === 'on' ? 'push.isOn' : 'push.text')}</p>
      {standing === 'denied' && <p>{t('push.denied')}</p>}
      {refusal && <Refused refusal={refusal} />}
      {standing === 'off' && (
        <Button mt="xs" variant="default" size="xs" onClick={() => void turnOn()}>
          {t('push.on')}
        </Button>
      )}
      {standing === 'on' && (
        <Button mt="xs" variant="default" size="xs" onClick={() => void turnOff()}>
          {t('push.off')}
        </Button>
      )}
    </fieldset>
  );
};
