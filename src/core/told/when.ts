import type { Choice } from './choice.ts';
import type { Urgency } from './telling.ts';

/** The hour of the daily letter, before the first meeting of the day. */
const digestAt = Temporal.PlainTime.from('08:00');

type Hours = Pick<Choice, 'quietFrom' | 'quietUntil'>;

const isQuiet = ({ quietFrom, quietUntil }: Hours, time: Temporal.PlainTime): boolean => {
  const from = Temporal.PlainTime.compare(time, quietFrom) >= 0;
  const until = Temporal.PlainTime.compare(time, quietUntil) < 0;
  return Temporal.PlainTime.compare(quietFrom, quietUntil) <= 0 ? from && until : from || until;
};

const nextAt = (from: Temporal.ZonedDateTime, time: Temporal.PlainTime | string): Temporal.ZonedDateTime => {
  const today = from.withPlainTime(time);
  return Temporal.ZonedDateTime.compare(today, from) > 0 ? today : today.add({ days: 1 });
};

const outsideQuiet = (hours: Hours, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  isQuiet(hours, at.toPlainTime()) ? nextAt(at, hours.quietUntil) : at;

/**
 * When an e-mail about something may leave: immediate danger now, whatever the hour and the choice; anything else
 * never in the person's quiet hours, and what is not urgent with the daily letter where they chose that.
 */
export const mailedAt = (urgency: Urgency, choice: Choice, now: string, timeZone: string): string => {
  if (urgency === 'danger') return now;
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const soonest = urgency === 'ordinary' && choice.email === 'daily' ? nextAt(here, digestAt) : here;
  return outsideQuiet(choice, soonest).toInstant().toString({ fractionalSecondDigits: 3 });
};

/**
 * When a short message about something may leave; null where the person wants none about it. It is for what cannot
 * wait: immediate danger now, and, for whoever wants that, urgent things outside their quiet hours.
 */
export const textedAt = (urgency: Urgency, choice: Choice, now: string, timeZone: string): string | null => {
  if (choice.sms === 'never' || choice.phone === null) return null;
  if (urgency === 'danger') return now;
  if (urgency === 'ordinary' || choice.sms === 'danger') return null;
  return mailedAt(urgency, choice, now, timeZone);
};

/** When a device may show something: at once, but not in the quiet hours, unless it is immediate danger. */
export const shownAt = (urgency: Urgency, choice: Choice, now: string, timeZone: string): string =>
  mailedAt(urgency, { ...choice, email: 'at-once' }, now, timeZone);
