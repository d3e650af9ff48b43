import { dayAt } from '../../core/clock/days-away.ts';

export type WhenFault = 'past' | 'far' | 'night';

const whole = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is wrong with a day for which a meeting is called; null when nothing is. An hour of today that has passed is
 * none: a meeting may be written down while it gathers.
 */
export const dayFault = (day: string, now: string): Exclude<WhenFault, 'night'> | null => {
  if (!whole.test(day)) return null;
  const today = dayAt(now);
  const called = Temporal.PlainDate.from(day);
  if (Temporal.PlainDate.compare(called, today) < 0) return 'past';
  return Temporal.PlainDate.compare(called, today.add({ years: 1 })) > 0 ? 'far' : null;
};

/** What is wrong with an hour for which a team is called: at night nobody comes, and 02:00 was meant as 14:00. */
export const hourFault = (hour: string): 'night' | null =>
  hour !== '' && (hour < '06:00' || hour > '22:00') ? 'night' : null;
