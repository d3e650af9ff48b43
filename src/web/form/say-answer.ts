import { isEdtf, sayDate } from '../../core/dates/index.ts';
import { describeAnswer, type Form, type Question, type Value } from '../../core/forms/index.ts';
import { sayDay } from '../words/days.ts';
import type { Language } from '../words/languages.ts';
import { sayNumber } from '../words/numbers.ts';
import { looksOf } from './problems.ts';
import { isWholeDay } from './typed/day.ts';
import { showHour } from './typed/hour.ts';
import { typedMoment } from './typed/moment.ts';

/** An answer as people read it: dates and numbers as the language writes them, choices by their words. */
export const sayAnswer = (form: Form, question: Question, value: Value, language: Language): string => {
  if (typeof value === 'number') return sayNumber(value, language);
  if (typeof value === 'string') {
    if (question.type === 'text' && looksOf(question.appearance).includes('edtf') && isEdtf(value))
      return sayDate(value, language);
    if (question.type === 'date' && isWholeDay(value))
      return sayDay(Temporal.PlainDate.from(value), language);
    if (question.type === 'time') return showHour(value);
    if (question.type === 'geopoint') return value.split(' ').slice(0, 2).join(', ');
    if (question.type === 'datetime') {
      const { day, hour } = typedMoment(value);
      return [day, hour].filter(Boolean).join(', ');
    }
  }
  return describeAnswer(form, question.name, value, language);
};
