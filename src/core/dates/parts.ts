import type { DateDoubt } from './doubts.ts';
import { type EdtfDate, isCalendarDate, wholeDate } from './edtf.ts';
import { monthOf } from './months.ts';

/** What figures and month names can mean, the likeliest first. */
export interface DateParts {
  readings: readonly EdtfDate[];
  doubts: readonly DateDoubt[];
}

const certain = (...readings: EdtfDate[]): DateParts => ({ readings, doubts: [] });

interface Year {
  year: number;
  doubts: readonly DateDoubt[];
}

const fullYear = (figures: string, lastYear: number): Year | null => {
  if (figures.length === 4) return { year: Number(figures), doubts: [] };
  if (figures.length !== 2) return null;
  const century = lastYear - (lastYear % 100);
  const year = century + Number(figures);
  return { year: year > lastYear ? year - 100 : year, doubts: ['two-digit-year'] };
};

/** A day or month written as 0 or 00 is not known. */
const orNull = (figures: string): number | null => (Number(figures) === 0 ? null : Number(figures));

const yearFirst = (text: string): DateParts | null => {
  const match = /^(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2})(?:[t ]\d{1,2}:\d\d.*)?)?$/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const month = orNull(match[2]);
  const day = month === null ? null : orNull(match[3] ?? '0');
  return certain(wholeDate(Number(match[1]), month, day));
};

const figures = (text: string, order: 'day-first' | 'month-first', lastYear: number): DateParts | null => {
  const match =
    /^(\d{1,2})\s*([-./\s])\s*(\d{1,2})\s*[-./\s]\s*'?(\d{4}|\d{2})\.?(?: \d{1,2}:\d\d.*)?$/u.exec(text);
  if (!match?.[1] || !match[3] || !match[4]) return null;
  const year = fullYear(match[4], lastYear);
  if (!year) return null;
  const first = orNull(match[1]);
  const second = orNull(match[3]);
  const dayFirst = wholeDate(year.year, second, second === null ? null : first);
  const monthFirst = wholeDate(year.year, first, first === null ? null : second);
  const [likely, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const fits = (date: EdtfDate): boolean =>
    date.month !== null && isCalendarDate(date.year, date.month, date.day ?? 1);
  if (first === null || second === null) return { readings: [dayFirst], doubts: year.doubts };
  if (!fits(likely) && fits(other))
    return {
      readings: [other],
      doubts: [...year.doubts, ...(order === 'day-first' ? ['month-first' as const] : [])],
    };
  const dotted = match[2] === '.' && order === 'day-first';
  if (dotted || first === second || !fits(other)) return { readings: [likely], doubts: year.doubts };
  return { readings: [likely, other], doubts: [...year.doubts, 'day-or-month'] };
};

const monthAndYear = (text: string): DateParts | null => {
  const match = /^(\d{1,2})[-./](\d{4})$/u.exec(text);
  return match?.[1] && match[2] ? certain(wholeDate(Number(match[2]), orNull(match[1]))) : null;
};

const named = (text: string, lastYear: number): DateParts | null => {
  const pieces = text.match(/\p{L}+|\d+/gu) ?? [];
  const months = pieces.flatMap((piece) => (/\d/u.test(piece) ? [] : (monthOf(piece) ?? [])));
  const numbers = pieces.filter((piece) => /^\d+$/u.test(piece));
  const month = months[0];
  if (months.length !== 1 || month === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const isYearFirst = numbers.length === 2 && numbers[0]?.length === 4;
  const [day, last] =
    numbers.length === 1
      ? [null, numbers[0]]
      : isYearFirst
        ? [numbers[1], numbers[0]]
        : [numbers[0], numbers[1]];
  const year = fullYear(last ?? '', lastYear);
  if (!year) return null;
  return { readings: [wholeDate(year.year, month, day ? Number(day) : null)], doubts: year.doubts };
};

const together = (text: string): DateParts | null => {
  if (!/^\d{8}$/u.test(text)) return null;
  const iso = wholeDate(Number(text.slice(0, 4)), orNull(text.slice(4, 6)), orNull(text.slice(6)));
  const local = wholeDate(Number(text.slice(4)), orNull(text.slice(2, 4)), orNull(text.slice(0, 2)));
  const plausible = [iso, local].filter(
    ({ year, month, day }) =>
      year >= 1800 && year <= 2100 && month !== null && isCalendarDate(year, month, day ?? 1),
  );
  return plausible.length === 0
    ? null
    : { readings: plausible, doubts: plausible.length > 1 ? ['digits-only'] : [] };
};

const dayBeforeSpreadsheets = Date.UTC(1899, 11, 30);
const millisecondsOfDay = 86_400_000;

/** Spreadsheets count days from 30 December 1899; only 1927 to 2064 is taken for such a number. */
const spreadsheetNumber = (text: string): DateParts | null => {
  const match = /^([1-5]\d{4})(?:[.,]\d+)?$/u.exec(text);
  if (!match?.[1]) return null;
  const date = new Date(dayBeforeSpreadsheets + Number(match[1]) * millisecondsOfDay);
  return {
    readings: [wholeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())],
    doubts: ['spreadsheet-number'],
  };
};

const yearAlone = (text: string): DateParts | null => {
  const match = /^(?:viti |year |ετοσ )?(\d{4})\.?$/u.exec(text);
  return match?.[1] && Number(match[1]) >= 1000 ? certain(wholeDate(Number(match[1]))) : null;
};

/** Takes apart a date without its words of doubt, in small letters without signs; null when it is none. */
export const partsOf = (
  text: string,
  order: 'day-first' | 'month-first',
  lastYear: number,
): DateParts | null =>
  yearAlone(text) ??
  yearFirst(text) ??
  figures(text, order, lastYear) ??
  monthAndYear(text) ??
  together(text) ??
  spreadsheetNumber(text) ??
  named(text, lastYear);
