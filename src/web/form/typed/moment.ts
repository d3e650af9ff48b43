import { timeZone } from '../../words/days.ts';
import { isWholeDay, readDay, showDay } from './day.ts';
import { readHour, showHour } from './hour.ts';

/** Day and hour as they stand in two fields. */
export interface TypedMoment {
  day: string;
  hour: string;
}

const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What stands in the two fields for an answer, also for one that is only half typed. */
export const typedMoment = (value: string): TypedMoment => {
  if (whole.test(value)) {
    const there = /(?:Z|[+-]\d{2}:\d{2})$/.test(value)
      ? Temporal.Instant.from(value).toZonedDateTimeISO(timeZone).toPlainDateTime()
      : Temporal.PlainDateTime.from(value);
    return {
      day: showDay(there.toPlainDate().toString()),
      hour: showHour(there.toPlainTime().toString({ smallestUnit: 'minute' })),
    };
  }
  const cut = value.lastIndexOf('T');
  if (cut < 0) return { day: showDay(value), hour: '' };
  return { day: showDay(value.slice(0, cut)), hour: value.slice(cut + 1) };
};

/**
 * The answer for what stands in the two fields: a moment on the unit's clock. What is not yet a moment is kept as
 * typed (`24.11T9:3`), so that it is not lost and the form says that it wants more.
 */
export const momentTyped = ({ day, hour }: TypedMoment, today: string): string | null => {
  if (day.trim() === '' && hour.trim() === '') return null;
  const date = readDay(day, today) ?? day.trim();
  const time = readHour(hour) ?? hour.trim();
  if (!isWholeDay(date) || readHour(time) !== time) return `${date}T${time}`;
  const there = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  return `${date}T${time}:00${there.offset}`;
};
