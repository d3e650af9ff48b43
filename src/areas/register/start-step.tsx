import { Button, Checkbox } from '@mantine/core';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { sayNumber } from '../../web/words/numbers.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './register.module.css';
import { type ImportSeen, useStartImport } from './use-imports.ts';

/** The last step: bringing in, with a case for each child or without. */
export const StartStep = ({ batch }: { batch: ImportSeen }) => {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const start = useStartImport();
  const [openCases, setOpenCases] = useState(batch.options.openCases);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    setSending(true);
    setRefusal((await start({ params: { id: batch.id }, body: { openCases } })) ?? null);
    setSending(false);
  };
  return (
    <Panel title={t('start.title')}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="rr-quiet">{t('start.text')}</p>
        <Facts
          facts={[
            [t('check.taken'), sayNumber(batch.rows - batch.refused, language)],
            [t('check.refused'), sayNumber(batch.refused, language)],
          ]}
        />
        <Checkbox
          label={t('start.openCases')}
          description={t('start.openCasesHint')}
          checked={openCases}
          onChange={({ currentTarget }) => setOpenCases(currentTarget.checked)}
        />
        {!openCases && <p className="rr-quiet">{t('start.keeper')}</p>}
        {batch.waiting > 0 && <p role="status">{t('start.waiting', { count: batch.waiting })}</p>}
        {refusal && <Refused refusal={refusal} />}
        <div>
          <Button type="submit" loading={sending} leftSection={<FileInput size={16} aria-hidden />}>
            {t('start.act')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
