import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEdtf, sayDate } from '../../../core/dates/index.ts';
import { useLanguage } from '../../words/use-language.ts';
import { lifeDateOf, sureness, type TypedLifeDate, typedLifeDate } from '../typed/life-date.ts';
import { type Field, understoodOf } from '../use-field.ts';
import { FieldInput } from './field-input.tsx';
import look from './fields.module.css';

/** A date of a child's life as it is known: a day, a year, about then, or between two dates. */
export const LifeDateField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const [typing, setTyping] = useState<TypedLifeDate | null>(null);
  const [chosen, setChosen] = useState<TypedLifeDate['how'] | null>(null);
  const known = typedLifeDate(field.text, language);
  const empty = field.text === '';
  const typed = typing ?? (empty ? { how: chosen ?? 'exact', from: '', to: '' } : known);
  const change = (next: Partial<TypedLifeDate>) => {
    const all = { ...typed, ...next };
    setTyping(all);
    field.set(lifeDateOf(all, field.today));
  };
  const ends = typed.how === 'between' ? (['from', 'to'] as const) : (['from'] as const);
  return (
    <div>
      <div className={look.line}>
        {ends.map((end) => (
          <span key={end} className={look.life}>
            <FieldInput
              field={field}
              part={end}
              aria-label={`${field.label}: ${typed.how === 'between' ? t(`life.${end}`) : t('date')}`}
              placeholder={t(end === 'to' ? 'life.exampleTo' : 'life.example')}
              value={typed[end]}
              onChange={(event) => change({ [end]: event.currentTarget.value })}
              onBlur={() => setTyping(null)}
            />
          </span>
        ))}
        <span id={understoodOf(field.id)} className={look.understood}>
          {isEdtf(field.text) ? sayDate(field.text, language) : ''}
        </span>
      </div>
      <div className={look.ways}>
        {sureness.map((how) => (
          <label key={how} className={look.way}>
            <input
              type="radio"
              name={`${field.id}-how`}
              checked={typed.how === how}
              onChange={() => {
                setChosen(how);
                change({ how });
              }}
            />
            <span>{t(`life.${how}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
};
