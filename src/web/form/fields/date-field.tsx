import { useTranslation } from 'react-i18next';
import { sayDay } from '../../words/days.ts';
import { useLanguage } from '../../words/use-language.ts';
import { isWholeDay } from '../typed/day.ts';
import { type Field, understoodOf } from '../use-field.ts';
import { DayInput } from './day-input.tsx';
import look from './fields.module.css';

/** A day of the work, and below it how what was typed was understood. */
export const DateField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  return (
    <div className={look.line}>
      <DayInput field={field} value={field.text} onChange={field.set} />
      {field.text === '' && (
        <button type="button" className={look.act} onClick={() => field.set(field.today)}>
          {t('today')}
        </button>
      )}
      <span id={understoodOf(field.id)} className={look.understood}>
        {isWholeDay(field.text) ? sayDay(Temporal.PlainDate.from(field.text), language, 'long') : ''}
      </span>
    </div>
  );
};
