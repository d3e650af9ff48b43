import { useTranslation } from 'react-i18next';
import { readHour, showHour } from '../typed/hour.ts';
import type { Field } from '../use-field.ts';
import { FieldInput } from './field-input.tsx';
import look from './fields.module.css';
import { useTyped } from './use-typed.ts';

interface Props {
  field: Field;
  part?: string;
  label?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A time of day, typed with or without its sign between. */
export const HourInput = ({ field, part, label, value, onChange }: Props) => {
  const { t } = useTranslation('form');
  const { text, type, done } = useTyped(showHour(value));
  return (
    <span className={look.hour}>
      <FieldInput
        field={field}
        {...(part ? { part } : {})}
        {...(label ? { 'aria-label': `${field.label}: ${label}` } : {})}
        inputMode="text"
        placeholder={t('timeHint')}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          type(typed);
          onChange(readHour(typed) ?? typed);
        }}
        onBlur={done}
      />
    </span>
  );
};
