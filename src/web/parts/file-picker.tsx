import { Input } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import look from './file-picker.module.css';

interface Props {
  label: string;
  description: string;
  /** What is said when nothing was chosen and something is needed. */
  error?: string | undefined;
  /** The kinds of file that the system's window offers. */
  accept: string;
  file: File | null;
  words: { choose: string; chooseOther: string; drop: string };
  onChoose: (file: File) => void;
}

/** A place for one file: chosen with a button, or dropped there. */
export const FilePicker = ({ label, description, error, accept, file, words, onChoose }: Props) => {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (chosen) onChoose(chosen);
  };
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} required labelElement="div">
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
          aria-describedby={error ? `${id}-error` : `${id}-description`}
          onClick={() => picker.current?.click()}
        >
          {file ? words.chooseOther : words.choose}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <span role="status" className={look.chosen}>
          {file ? file.name : words.drop}
        </span>
      </div>
    </Input.Wrapper>
  );
};
