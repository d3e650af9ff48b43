import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isWholeDay, readDay, showDay } from '../typed/day.ts';
import type { Field } from '../use-field.ts';
import { FieldInput } from './field-input.tsx';
import look from './fields.module.css';
import { useTyped } from './use-typed.ts';

interface Props {
  field: Field;
  part?: string;
  label?: string;
  /** A day as ISO, or what was typed and is none. */
  value: string;
  onChange: (value: string) => void;
}

/** A day that one types as one likes, with the browser's own calendar beside it. */
export const DayInput = ({ field, part, label, value, onChange }: Props) => {
  const { t } = useTranslation('form');
  const calendar = useRef<HTMLInputElement>(null);
  const { text, type, done } = useTyped(showDay(value));
  return (
    <span className={look.day}>
      <FieldInput
        field={field}
        {...(part ? { part } : {})}
        {...(label ? { 'aria-label': `${field.label}: ${label}` } : {})}
        inputMode="text"
        placeholder={t('dateHint')}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          type(typed);
          onChange(readDay(typed, field.today) ?? typed);
        }}
        onBlur={done}
      />
      <button
        type="button"
        className={look.beside}
        aria-label={`${t('calendar')}: ${field.label}`}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarDays size={18} aria-hidden />
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={look.native}
        value={isWholeDay(value) ? value : ''}
        onChange={(event) => {
          if (event.currentTarget.value) onChange(event.currentTarget.value);
        }}
      />
    </span>
  );
};
