import { daysAway, timeZone } from '../../core/clock/days-away.ts';
import type { Language } from './languages.ts';

export { timeZone };

const albanianMonths = 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor'.split(
  ' ',
);
const albanianShort = 'jan shk mar pri maj qer kor gus sht tet nën dhj'.split(' ');
const albanianWeekdays = 'e hënë,e martë,e mërkurë,e enjte,e premte,e shtunë,e diel'.split(',');

const locale: Record<Exclude<Language, 'sq'>, string> = { en: 'en-GB', el: 'el-GR' };

export type Length = 'short' | 'long';

const two = (number: number): string => String(number).padStart(2, '0');

const dayFormat = new Map<string, Intl.DateTimeFormat>();
const formatOf = (language: 'en' | 'el', key: string, options: Intl.DateTimeFormatOptions) => {
  const name = `${language} ${key}`;
  const known = dayFormat.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' });
  dayFormat.set(name, made);
  return made;
};

const noon = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day, 12);

/** A day as people read it: “5 maj 2026”; long adds the weekday: “e martë, 5 maj 2026”. */
export const sayDay = (day: Temporal.PlainDate, language: Language, length: Length = 'short'): string => {
  if (language !== 'sq') {
    const options: Intl.DateTimeFormatOptions =
      length === 'long'
        ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: 'numeric' };
    return formatOf(language, length, options).format(noon(day));
  }
  const months = length === 'long' ? albanianMonths : albanianShort;
  const text = `${day.day} ${months[day.month - 1] ?? ''} ${day.year}`;
  return length === 'long' ? `${albanianWeekdays[day.dayOfWeek - 1] ?? ''}, ${text}` : text;
};

/** A month of a year: “maj 2026”. */
export const sayMonth = (month: Temporal.PlainYearMonth, language: Language): string =>
  language === 'sq'
    ? `${albanianMonths[month.month - 1] ?? ''} ${month.year}`
    : formatOf(language, 'month', { month: 'long', year: 'numeric' }).format(
        Date.UTC(month.year, month.month - 1, 15),
      );

/** The hour of an instant on the unit's clock: 14:05. */
export const sayHour = (instant: string): string => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return `${two(there.hour)}:${two(there.minute)}`;
};

/** The day on which an instant falls on the unit's clock. */
export const dayOf = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/** Day and hour of an instant: “5 maj 2026, 14:05”. */
export const sayInstant = (instant: string, language: Language, length: Length = 'short'): string =>
  `${sayDay(dayOf(instant), language, length)}, ${sayHour(instant)}`;

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';
/** After “pas” a word stands in another case than before “më parë”. */
const albanianUnits: Record<Unit, readonly [ago: string, agoMany: string, ahead: string, aheadMany: string]> =
  {
    minute: ['minutë', 'minuta', 'minute', 'minutash'],
    hour: ['orë', 'orë', 'ore', 'orësh'],
    day: ['ditë', 'ditë', 'dite', 'ditësh'],
    month: ['muaj', 'muaj', 'muaji', 'muajsh'],
    year: ['vit', 'vjet', 'viti', 'vjetësh'],
  };

const sayDistance = (amount: number, unit: Unit, language: Language): string => {
  if (language !== 'sq')
    return new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' }).format(amount, unit);
  if (unit === 'day' && amount === 0) return 'sot';
  if (unit === 'day' && amount === 1) return 'nesër';
  if (unit === 'day' && amount === -1) return 'dje';
  if (amount === 0) return 'tani';
  const count = Math.abs(amount);
  const [ago, agoMany, ahead, aheadMany] = albanianUnits[unit];
  return amount < 0
    ? `${count} ${count === 1 ? ago : agoMany} më parë`
    : `pas ${count} ${count === 1 ? ahead : aheadMany}`;
};

const sayDays = (days: number, language: Language): string => {
  if (Math.abs(days) < 45) return sayDistance(days, 'day', language);
  const months = Math.round(days / 30.44);
  return Math.abs(months) < 24
    ? sayDistance(months, 'month', language)
    : sayDistance(Math.round(days / 365.25), 'year', language);
};

/** How far a day is from today: “dje”, “pas 3 ditësh”. */
export const sayDaysAway = (day: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string =>
  sayDays(today.until(day, { largestUnit: 'day' }).days, language);

/** How far an instant is from now, in the unit that helps: minutes, hours, then days. */
export const sayAway = (instant: string, now: string, language: Language): string => {
  const minutes = Math.round(
    (Temporal.Instant.from(instant).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds) /
      60_000,
  );
  if (Math.abs(minutes) < 60) return sayDistance(minutes, 'minute', language);
  if (Math.abs(minutes) < 36 * 60) return sayDistance(Math.round(minutes / 60), 'hour', language);
  return sayDays(daysAway(instant, now), language);
};
