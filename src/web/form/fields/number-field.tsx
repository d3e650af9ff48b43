import { sayNumber } from '../../words/numbers.ts';
import { useLanguage } from '../../words/use-language.ts';
import { readNumber } from '../typed/number.ts';
import { type Field, understoodOf } from '../use-field.ts';
import { FieldInput } from './field-input.tsx';
import look from './fields.module.css';
import { useTyped } from './use-typed.ts';

/** A number; what is no number stays as it was typed, and the form asks for it again. */
export const NumberField = ({ field }: { field: Field }) => {
  const language = useLanguage();
  const sign = language === 'en' ? '.' : ',';
  const shown = typeof field.value === 'number' ? String(field.value).replace('.', sign) : field.text;
  const { text, type, done } = useTyped(shown);
  const wholeOnly = field.question.type === 'integer';
  const long = typeof field.value === 'number' && Math.abs(field.value) >= 1000;
  return (
    <div className={look.short}>
      <FieldInput
        field={field}
        inputMode={wholeOnly ? 'numeric' : 'decimal'}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          type(typed);
          field.set(readNumber(typed, sign, wholeOnly) ?? typed);
        }}
        onBlur={done}
      />
      <span id={understoodOf(field.id)} className={look.understood}>
        {long && typeof field.value === 'number' ? sayNumber(field.value, language) : ''}
      </span>
    </div>
  );
};
