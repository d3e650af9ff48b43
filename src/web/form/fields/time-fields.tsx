import { useTranslation } from 'react-i18next';
import { sayInstant } from '../../words/days.ts';
import { useLanguage } from '../../words/use-language.ts';
import { useFilling } from '../filling.tsx';
import { readDay } from '../typed/day.ts';
import { momentTyped, type TypedMoment, typedMoment } from '../typed/moment.ts';
import { type Field, understoodOf } from '../use-field.ts';
import { DayInput } from './day-input.tsx';
import look from './fields.module.css';
import { HourInput } from './hour-input.tsx';

const useNowHere = (): string => useFilling().moment.now;

/** A time of day. */
export const TimeField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const now = useNowHere();
  return (
    <div className={look.line}>
      <HourInput field={field} value={field.text} onChange={field.set} />
      {field.text === '' && (
        <button type="button" className={look.act} onClick={() => field.set(now.slice(11, 16))}>
          {t('now')}
        </button>
      )}
      <span id={understoodOf(field.id)} />
    </div>
  );
};

const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]/;

/** Day and hour, each in a field of its own. */
export const DateTimeField = ({ field }: { field: Field }) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const now = useNowHere();
  const typed = typedMoment(field.text);
  const change = (next: Partial<TypedMoment>) => field.set(momentTyped({ ...typed, ...next }, field.today));
  return (
    <div className={look.line}>
      <DayInput
        field={field}
        part="day"
        label={t('date')}
        value={readDay(typed.day, field.today) ?? typed.day}
        onChange={(day) => change({ day })}
      />
      <HourInput
        field={field}
        part="hour"
        label={t('time')}
        value={typed.hour}
        onChange={(hour) => change({ hour })}
      />
      {field.text === '' && (
        <button
          type="button"
          className={look.act}
          onClick={() => change({ day: field.today, hour: now.slice(11, 16) })}
        >
          {t('now')}
        </button>
      )}
      <span id={understoodOf(field.id)} className={look.understood}>
        {isMoment.test(field.text) ? sayInstant(field.text, language, 'long') : ''}
      </span>
    </div>
  );
};
