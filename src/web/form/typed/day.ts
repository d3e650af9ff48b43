import { parseEdtf, readDate } from '../../../core/dates/index.ts';
import { isRefusal } from '../../../core/refusal.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Days that people name instead of writing them, as their distance from today. */
const named: Readonly<Record<string, number>> = {
  sot: 0,
  dje: -1,
  pardje: -2,
  neser: 1,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  σημερα: 0,
  χθες: -1,
  χτες: -1,
  αυριο: 1,
};

const nearestYear = (day: number, month: number, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  const away = (date: Temporal.PlainDate): number => Math.abs(date.until(today, { largestUnit: 'day' }).days);
  const candidates = [-1, 0, 1].flatMap((years) => {
    try {
      return [Temporal.PlainDate.from({ year: today.year + years, month, day }, { overflow: 'reject' })];
    } catch {
      // 29 February does not stand in every year.
      return [];
    }
  });
  return candidates.toSorted((one, other) => away(one) - away(other))[0] ?? null;
};

/**
 * Reads a day as people type it: `24.11.2026`, `24/11/26`, `24 nëntor 2026`, `sot`; `24/11` is the one nearest to
 * today. Null for what is not one certain day, however much of it can be read.
 */
export const readDay = (typed: string, today: string): string | null => {
  const now = Temporal.PlainDate.from(today);
  const away = named[plain(typed)];
  if (away !== undefined) return now.add({ days: away }).toString();
  const short = /^\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,2})\s*[./-]?\s*$/u.exec(typed);
  if (short) return nearestYear(Number(short[1]), Number(short[2]), now)?.toString() ?? null;
  const read = readDate(typed);
  if (isRefusal(read) || !read.edtf || read.doubts.includes('spreadsheet-number')) return null;
  const date = parseEdtf(read.edtf);
  if (isRefusal(date) || date.kind !== 'date') return null;
  const { day, uncertain, approximate } = date.date;
  return day === null || uncertain || approximate ? null : read.edtf;
};

const isDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as it stands in a field: 24.11.2026. What is no day stays as it was typed. */
export const showDay = (value: string): string => {
  const [, year, month, day] = isDay.exec(value) ?? [];
  return year ? `${day}.${month}.${year}` : value;
};

export const isWholeDay = (value: string): boolean =>
  isDay.test(value) && readDay(showDay(value), value) === value;
