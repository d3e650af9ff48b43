import { Button } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { callWithFile, Unreachable } from '../../../web/call.ts';
import { Refused } from '../../../web/parts/refused.tsx';
import { addFileToReceipt } from '../public-contract.ts';
import look from './public.module.css';

const accepted = 'image/*,audio/*,application/pdf,text/plain,.docx,.xlsx,.odt,.ods';

const send = async (file: File, receipt: string): Promise<Refusal | null> => {
  try {
    const answer = await callWithFile(addFileToReceipt, {}, file, { receipt });
    return isRefusal(answer) ? answer : null;
  } catch (problem) {
    if (problem instanceof Unreachable) return { refused: 'unreachable' };
    throw problem;
  }
};

interface Sent {
  key: string;
  name: string;
  state: 'coming' | 'there';
}

/** Photographs, recordings and documents go along with what was told, each as soon as it is chosen. */
export const AddFiles = ({ receipt }: { receipt: string }) => {
  const { t } = useTranslation('public');
  const picker = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (files: readonly File[]) => {
    setRefusal(null);
    for (const file of files) {
      const key = crypto.randomUUID();
      setSent((all) => [...all, { key, name: file.name, state: 'coming' }]);
      const refused = await send(file, receipt);
      setSent((all) =>
        refused
          ? all.filter((one) => one.key !== key)
          : all.map((one) => (one.key === key ? { ...one, state: 'there' } : one)),
      );
      if (refused) {
        setRefusal(refused);
        return;
      }
    }
  };
  return (
    <section className={look.files} aria-labelledby="files">
      <h2 id="files">{t('files.title')}</h2>
      <p>{t('files.hint')}</p>
      {sent.length > 0 && (
        <ul aria-live="polite">
          {sent.map(({ key, name, state }) => (
            <li key={key}>
              {name} · {t(`files.${state}`)}
            </li>
          ))}
        </ul>
      )}
      {refusal && <Refused refusal={refusal} />}
      <Button
        variant="default"
        leftSection={<Paperclip size={16} aria-hidden />}
        onClick={() => picker.current?.click()}
      >
        {t('files.choose')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={accepted}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
};
