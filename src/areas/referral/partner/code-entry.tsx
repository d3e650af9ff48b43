import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../core/refusal.ts';
import { Refused } from '../../../web/parts/refused.tsx';
import type { Partner } from '../link.ts';
import look from './partner.module.css';

interface Props {
  onOpen: (code: string, as: Partner) => Promise<Refusal | undefined>;
  /** Who they said they are before; then only the code is asked. */
  as?: Partner;
}

/** The code, and who opens the link with it. */
export const CodeEntry = ({ onOpen, as }: Props) => {
  const { t } = useTranslation('referral');
  const [code, setCode] = useState('');
  const [name, setName] = useState(as?.name ?? '');
  const [organisation, setOrganisation] = useState(as?.organisation ?? '');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const needed = (text: string) => (tried && text.trim() === '' ? t('ask.needed') : undefined);
  const open = async () => {
    setTried(true);
    if ([code, name, organisation].some((text) => text.trim() === '')) return;
    setRefusal((await onOpen(code, { name, organisation })) ?? null);
  };
  return (
    <form
      noValidate
      className={look.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextInput
        label={t('partner.code')}
        description={t('partner.codeHint')}
        required
        size="md"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        error={needed(code)}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {!as && (
        <>
          <TextInput
            label={t('partner.name')}
            description={t('partner.nameHint')}
            required
            size="md"
            autoComplete="name"
            value={name}
            error={needed(name)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('partner.organisation')}
            required
            size="md"
            autoComplete="organization"
            value={organisation}
            error={needed(organisation)}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
          />
        </>
      )}
      {refusal && <Refused refusal={refusal} />}
      <Button type="submit" size="md">
        {t('partner.open')}
      </Button>
    </form>
  );
};
