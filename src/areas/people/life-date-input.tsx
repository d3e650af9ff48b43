import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEdtf, sayDate } from '../../core/dates/index.ts';
import { lifeDateOf, typedLifeDate } from '../../web/form/typed/life-date.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { useLanguage } from '../../web/words/use-language.ts';

interface Props {
  label: string;
  /** EDTF, or what was typed while it cannot be read; empty for none. */
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  error?: string | undefined;
}

/** True for what may be sent: nothing, or a date that was understood. */
export const isUnderstood = (value: string): boolean => value === '' || isEdtf(value);

/** A date as people say it, on one line: a day, a year, “rreth 2013”; how it was understood stands below. */
export const LifeDateInput = ({ label, value, onChange, required, error }: Props) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const today = useNow().slice(0, 10);
  const [typed, setTyped] = useState(() => (value ? typedLifeDate(value, language).from : ''));
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      label={label}
      required={required ?? false}
      placeholder={t('date.example')}
      description={value && isEdtf(value) ? sayDate(value, language) : t('date.hint')}
      value={typed}
      error={error ?? (left && !isUnderstood(value) ? t('date.unread') : undefined)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        setLeft(false);
        onChange(lifeDateOf({ how: 'exact', from: text, to: '' }, today) ?? '');
      }}
    />
  );
};
