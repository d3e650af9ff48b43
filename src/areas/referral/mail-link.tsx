import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import { Refused } from '../../web/parts/refused.tsx';
import look from './link.module.css';
import { useMailLink } from './use-link.ts';

/** Sends the address of a new link, where the installation sends e-mail; its code is told by whoever made it. */
export const MailLink = ({ referral, token }: { referral: Id; token: string }) => {
  const { t } = useTranslation('referral');
  const { sends, send } = useMailLink(referral, token);
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!sends) return null;
  if (sent) return <p role="status">{t('link.mail.sent')}</p>;
  const post = async () => {
    const refused = await send(email.trim());
    setRefusal(refused ?? null);
    setSent(!refused);
  };
  return (
    <form
      className={look.mail}
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <TextInput
        type="email"
        label={t('link.mail.label')}
        description={t('link.mail.hint')}
        required
        withAsterisk={false}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {refusal && <Refused refusal={refusal} />}
      <Button type="submit" variant="default">
        {t('link.mail.send')}
      </Button>
    </form>
  );
};
