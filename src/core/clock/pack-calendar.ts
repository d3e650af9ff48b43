import type { Holidays } from '../pack/holiday-schema.ts';
import type { Calendar } from './calendar.ts';

/** The calendar of a pack's country. */
export const calendarOf = ({ timeZone, weekend, days }: Holidays): Calendar => ({
  timeZone,
  weekend,
  holidays: new Set(days.map(({ date }) => date)),
});
