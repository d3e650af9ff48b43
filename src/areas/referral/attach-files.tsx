import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { Refused } from '../../web/parts/refused.tsx';
import { FileLine, type FileShown } from './file-line.tsx';
import look from './files.module.css';

interface Props {
  /** What is attached so far. */
  files: readonly FileShown[];
  hint: string;
  most: number;
  onKeep: (file: File) => Promise<Refusal | undefined>;
  onDrop: (id: string) => Promise<Refusal | undefined>;
  onSave?: (file: FileShown) => void;
}

/** Files that go along with what is written: each is kept as soon as it is chosen, and can be taken off again. */
export const AttachFiles = ({ files, hint, most, onKeep, onDrop, onSave }: Props) => {
  const { t } = useTranslation('referral');
  const picker = useRef<HTMLInputElement>(null);
  const [coming, setComing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setComing(true);
    setRefusal(null);
    setRefusal((await onKeep(file)) ?? null);
    setComing(false);
  };
  const drop = async (one: string) => setRefusal((await onDrop(one)) ?? null);
  return (
    <fieldset className={look.attach}>
      <legend>{t('files.title')}</legend>
      <p className="rr-quiet">{hint}</p>
      {files.length > 0 && (
        <ul className={look.files}>
          {files.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              onDrop={() => void drop(file.id)}
              {...(onSave ? { onSave } : {})}
            />
          ))}
        </ul>
      )}
      {files.length < most && (
        <button
          type="button"
          className={look.choose}
          aria-disabled={coming}
          onClick={() => !coming && picker.current?.click()}
        >
          <Paperclip size={16} aria-hidden />
          {t('files.attach')}
        </button>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <span role="status" className="rr-quiet">
        {coming && t('files.coming')}
      </span>
      {refusal && <Refused refusal={refusal} />}
    </fieldset>
  );
};
