import { Input } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import look from './forms.module.css';

interface Props {
  file: File | null;
  missing: boolean;
  onChoose: (file: File) => void;
}

/** A place for one workbook: chosen with a button, or dropped there. */
export const FilePicker = ({ file, missing, onChoose }: Props) => {
  const { t } = useTranslation('forms');
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (chosen) onChoose(chosen);
  };
  return (
    <Input.Wrapper
      id={id}
      label={t('bring.file')}
      description={t('bring.fileHint')}
      error={missing ? t('bring.fileNeeded') : undefined}
      required
      labelElement="div"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same */}
      <div
        className={look.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <button
          type="button"
          id={id}
          className={look.choose}
          aria-describedby={missing ? `${id}-error` : `${id}-description`}
          onClick={() => picker.current?.click()}
        >
          {t(file ? 'bring.chooseOther' : 'bring.choose')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <span role="status" className={look.chosen}>
          {file ? file.name : t('bring.drop')}
        </span>
      </div>
    </Input.Wrapper>
  );
};
