import { isRefusal } from '../refusal.ts';
import { daysInMonth, type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';

/** The first and the last day that a date can mean; null where it is open (or cannot be read). */
export interface Bounds {
  earliest: Temporal.PlainDate | null;
  latest: Temporal.PlainDate | null;
}

const unbounded: Bounds = { earliest: null, latest: null };

const firstDay = (date: EdtfDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });

const lastDay = (date: EdtfDate): Temporal.PlainDate => {
  const year = date.year + 10 ** date.unknownDigits - 1;
  const month = date.month ?? 12;
  return Temporal.PlainDate.from({ year, month, day: date.day ?? daysInMonth(year, month) });
};

/** "About" reaches one step of what is known to either side: a year, a month, a day, a decade. */
const reach = (date: EdtfDate): Temporal.DurationLike => {
  if (date.day !== null) return { days: 1 };
  if (date.month !== null) return { months: 1 };
  return { years: 10 ** date.unknownDigits };
};

const earliestOf = (date: EdtfDate): Temporal.PlainDate =>
  date.approximate ? firstDay(date).subtract(reach(date)) : firstDay(date);

const latestOf = (date: EdtfDate): Temporal.PlainDate => {
  if (!date.approximate) return lastDay(date);
  const moved = lastDay(date).add(reach(date));
  return date.day === null ? moved.with({ day: daysInMonth(moved.year, moved.month) }) : moved;
};

/**
 * The earliest and latest day of a date. `?` (someone doubts it) does not widen it, `~` (about) does, by one
 * step of its precision: `2013~` is 2012 to 2014. Text that is no EDTF has no bounds.
 */
export const bounds = (edtf: Edtf | string): Bounds => {
  const read = typeof edtf === 'string' ? parseEdtf(edtf) : edtf;
  if (isRefusal(read)) return unbounded;
  const from = read.kind === 'date' ? read.date : read.from;
  const to = read.kind === 'date' ? read.date : read.to;
  return { earliest: from && earliestOf(from), latest: to && latestOf(to) };
};

const compareDays = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null, open: number): number => {
  if (a && b) return Temporal.PlainDate.compare(a, b);
  return a ? -open : b ? open : 0;
};

/**
 * Orders dates for a list: by the earliest day, then the latest; what began at an unknown time stands first,
 * what goes on stands after what ended.
 */
export const compareEdtf = (a: Edtf | string, b: Edtf | string): number => {
  const left = bounds(a);
  const right = bounds(b);
  return compareDays(left.earliest, right.earliest, -1) || compareDays(left.latest, right.latest, 1) || 0;
};

const yearsBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'years' }).years;

/** Whole years. */
export interface Age {
  min: number;
  max: number;
}

/**
 * The age in whole years on a day: one number when min equals max, a span when the birth date is uncertain.
 * Null when the birth lies wholly after the day, or has an open end. Never below 0.
 */
export const ageOn = (birth: Edtf | string, on: Temporal.PlainDate | string): Age | null => {
  const day = typeof on === 'string' ? Temporal.PlainDate.from(on) : on;
  const { earliest, latest } = bounds(birth);
  if (!earliest || !latest || Temporal.PlainDate.compare(earliest, day) > 0) return null;
  return { min: Math.max(0, yearsBetween(latest, day)), max: yearsBetween(earliest, day) };
};

/** The years in which someone may be born, for the index; a span over ten years gives none. */
export const birthYears = (birth: Edtf | string): number[] => {
  const { earliest, latest } = bounds(birth);
  if (!earliest || !latest || latest.year - earliest.year > 10) return [];
  return Array.from({ length: latest.year - earliest.year + 1 }, (_, index) => earliest.year + index);
};

/**
 * The birth of someone of whom only an age is known, on the day it was said: nine years on 1 June 2025 is
 * `2015/2016`.
 */
export const birthFromAge = (age: number, on: Temporal.PlainDate | string): string => {
  const day = typeof on === 'string' ? Temporal.PlainDate.from(on) : on;
  const latest = day.subtract({ years: age });
  const earliest = day.subtract({ years: age + 1 }).add({ days: 1 });
  return earliest.year === latest.year ? String(latest.year) : `${earliest.year}/${latest.year}`;
};
