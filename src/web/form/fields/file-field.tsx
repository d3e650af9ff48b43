import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Attached } from '../attached.tsx';
import { useFilling } from '../filling.tsx';
import { type Field, understoodOf } from '../use-field.ts';
import look from './fields.module.css';

const accepted: Readonly<Record<string, string | undefined>> = { image: 'image/*', audio: 'audio/*' };

/** A picture, a recording or another file. */
export const FileField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const { attach } = useFilling();
  const picker = useRef<HTMLInputElement>(null);
  const [coming, setComing] = useState<'no' | 'yes' | 'failed'>('no');
  const take = async (file: File | undefined) => {
    if (!file || !attach) return;
    setComing('yes');
    const id = await attach(file, field.question.name).catch(() => null);
    setComing(id === null ? 'failed' : 'no');
    if (id !== null) field.set(id);
  };
  if (field.text) return <Attached id={field.text} onRemove={() => field.set(null)} />;
  if (!attach) return <p className={look.without}>{t('fileNone')}</p>;
  return (
    <div className={look.line}>
      <button
        type="button"
        id={field.id}
        className={look.act}
        aria-disabled={coming === 'yes'}
        aria-describedby={field.describedBy}
        onClick={() => coming !== 'yes' && picker.current?.click()}
      >
        <Paperclip size={16} aria-hidden />
        {t('file')}
        <span className={look.said}>: {field.label}</span>
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accepted[field.question.type]}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <span id={understoodOf(field.id)} className={look.understood} role="status">
        {coming === 'yes' && t('fileComing')}
        {coming === 'failed' && t('fileFailed')}
      </span>
    </div>
  );
};
