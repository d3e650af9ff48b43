import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';

/** One date of the calendar, known as far as it is known. */
export interface EdtfDate {
  year: number;
  /** Last digits of the year that nobody knows: 201X has one, 20XX two. */
  unknownDigits: 0 | 1 | 2;
  month: number | null;
  day: number | null;
  /** `?`: someone doubts it. */
  uncertain: boolean;
  /** `~`: about then. */
  approximate: boolean;
}

/** The part of EDTF (ISO 8601-2) that files use. An end that is null is open. */
export type Edtf =
  | { kind: 'date'; date: EdtfDate }
  | { kind: 'interval'; from: EdtfDate | null; to: EdtfDate | null };

const datePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/u;

export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether the calendar has this day. */
export const isCalendarDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const unknownDigitsIn = (year: string): 0 | 1 | 2 => (year.endsWith('XX') ? 2 : year.endsWith('X') ? 1 : 0);

const parseDate = (text: string): EdtfDate | null => {
  const match = datePattern.exec(text);
  if (!match?.[1]) return null;
  const unknownDigits = unknownDigitsIn(match[1]);
  const year = Number(match[1].replaceAll('X', '0'));
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (unknownDigits > 0 && month !== null) return null;
  if (month !== null && !isCalendarDate(year, month, day ?? 1)) return null;
  const mark = match[4] ?? '';
  return {
    year,
    unknownDigits,
    month,
    day,
    uncertain: '?%'.includes(mark) && mark !== '',
    approximate: '~%'.includes(mark) && mark !== '',
  };
};

const number = (value: number, width: number): string => String(value).padStart(width, '0');

const printDate = (date: EdtfDate): string => {
  const year = number(date.year, 4);
  const known = year.slice(0, 4 - date.unknownDigits) + 'X'.repeat(date.unknownDigits);
  const month = date.month === null ? '' : `-${number(date.month, 2)}`;
  const day = date.day === null ? '' : `-${number(date.day, 2)}`;
  const mark = date.uncertain ? (date.approximate ? '%' : '?') : date.approximate ? '~' : '';
  return known + month + day + mark;
};

const startsAt = (date: EdtfDate): string =>
  `${number(date.year, 4)}-${number(date.month ?? 1, 2)}-${number(date.day ?? 1, 2)}`;

const endsBefore = (from: EdtfDate, to: EdtfDate): boolean =>
  printDate({ ...to, month: to.month ?? 12, day: to.day ?? 31, uncertain: false, approximate: false }) <
  startsAt(from);

const parseEnd = (text: string): EdtfDate | null | 'unreadable' =>
  text === '..' || text === '' ? null : (parseDate(text) ?? 'unreadable');

/**
 * Reads `2015`, `2015?`, `2013~`, `2013%`, `201X`, `2014-05`, `2014-05-03`, `2014-05/2014-09`, `2014/..`,
 * `../2014`. Refuses days that the calendar does not have and intervals that end before they begin.
 */
export const parseEdtf = (text: string): Edtf | Refusal => {
  const unreadable = refuse('date-not-edtf', { values: { text } });
  const ends = text.split('/');
  if (ends.length === 1) {
    const date = parseDate(text);
    return date ? { kind: 'date', date } : unreadable;
  }
  const from = parseEnd(ends[0] ?? '');
  const to = parseEnd(ends[1] ?? '');
  if (ends.length > 2 || from === 'unreadable' || to === 'unreadable' || (!from && !to)) return unreadable;
  if (from && to && endsBefore(from, to)) return refuse('date-ends-before-it-begins', { values: { text } });
  return { kind: 'interval', from, to };
};

/** The one way to write a date down: `parseEdtf(printEdtf(date))` is the date again. */
export const printEdtf = (edtf: Edtf): string =>
  edtf.kind === 'date'
    ? printDate(edtf.date)
    : `${edtf.from ? printDate(edtf.from) : '..'}/${edtf.to ? printDate(edtf.to) : '..'}`;

export const isEdtf = (text: string): boolean => !isRefusal(parseEdtf(text));

/** A date as it travels and is stored. */
export const edtfText = z.string().max(40).refine(isEdtf, { error: 'date-not-edtf' });

/** A whole day without doubt, as EDTF. */
export const wholeDate = (
  year: number,
  month: number | null = null,
  day: number | null = null,
): EdtfDate => ({
  year,
  unknownDigits: 0,
  month,
  day,
  uncertain: false,
  approximate: false,
});
