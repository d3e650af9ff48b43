import type { Within } from '../pack/procedure-schema.ts';
import { addWorkingDays, type Calendar, dayOf, lastSecondOf, workingDayFrom } from './calendar.ts';

/**
 * The last moment of a time limit. Hours run without pause, through nights, holidays and the change of the
 * clocks. Everything longer counts days: the first does not count, and the last second of the last day ends it;
 * an end on a day of rest moves to the next working day.
 */
export const dueInstant = (start: Temporal.Instant, within: Within, calendar: Calendar): Temporal.Instant => {
  if ('hours' in within) return start.add({ hours: within.hours });
  const first = dayOf(start, calendar);
  const last =
    'workingDays' in within
      ? addWorkingDays(first, within.workingDays, calendar)
      : workingDayFrom(first.add(within), calendar);
  return lastSecondOf(last, calendar);
};

/** As `dueInstant`, from and to ISO instants. */
export const dueAt = (start: string, within: Within, calendar: Calendar): string =>
  dueInstant(Temporal.Instant.from(start), within, calendar).toString();
