import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { bounds } from './bounds.ts';
import type { DateDoubt } from './doubts.ts';
import { type EdtfDate, isCalendarDate, parseEdtf, printEdtf, wholeDate } from './edtf.ts';
import { bare } from './months.ts';
import { type DateParts, partsOf } from './parts.ts';

export interface DateHints {
  /** How the column writes days and months; `dateOrder` finds it out. Day first unless told. */
  order?: 'day-first' | 'month-first';
  /** ISO day after which the date cannot lie (for a birth: today). */
  notAfter?: string;
  /** A birth date: 1 January then stands for an unknown day. */
  birth?: boolean;
}

export interface DateReading {
  /** Null when the text says that the date is not known, or says nothing. */
  edtf: string | null;
  doubts: readonly DateDoubt[];
  /** What else the text can mean, as EDTF. */
  otherwise: readonly string[];
}

const unknown =
  /^(?:[-–—?.x/0\s]*|n\/?a|nuk (?:dihet|ka|e di)|(?:[ei] )?(?:panjohur|pa ?ditur)|unknown|not known|none|null|αγνωστ[οηα]|δεν (?:ειναι γνωστο|γνωριζω))$/u;

const aboutWords =
  /^(?:~|≈|rreth(?: (?:e rrotull|vitit|muajit|datesh?|datës))?|afersisht|aty nga|about|around|circa|ca?\.?|approx(?:imately|\.)?|περιπου(?: το)?|γυρω στο)\s*(?=[\d\p{L}])/u;
const unsureWords = /^(?:ndoshta|mbase|maybe|probably|possibly|ισωσ|μαλλον)\s+/u;

const finish = (parts: DateParts, hints: DateHints, about: boolean, unsure: boolean): DateReading | null => {
  const toEdtf = ({ year, month, day }: EdtfDate): string =>
    printEdtf({
      kind: 'date',
      date: { ...wholeDate(year, month, day), approximate: about, uncertain: unsure },
    });
  const doubts = new Set<DateDoubt>(parts.doubts);
  const possible = parts.readings.filter(
    ({ year, month, day }) => month === null || isCalendarDate(year, month, day ?? 1),
  );
  const isPast = (date: EdtfDate): boolean => {
    const { earliest } = bounds({ kind: 'date', date });
    return !hints.notAfter || !earliest || earliest.toString() <= hints.notAfter;
  };
  const past = possible.filter(isPast);
  const [first, ...others] = past.length > 0 ? past : possible;
  if (!first) return null;
  if (past.length === 0) doubts.add('in-the-future');
  if (others.length === 0) doubts.delete('day-or-month');
  if (first.year < 1900 || first.year > 2100) doubts.add('unlikely-year');
  if (hints.birth && first.month === 1 && first.day === 1) doubts.add('first-of-january');
  return { edtf: toEdtf(first), doubts: [...doubts], otherwise: others.map(toEdtf) };
};

const yearSpan = (text: string): string | null => {
  const match = /^((?:19|20)\d\d)\s*[-–/]\s*((?:19|20)?\d\d)$/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const to = match[2].length === 2 ? match[1].slice(0, 2) + match[2] : match[2];
  const isMonth = match[2].length === 2 && Number(match[2]) <= 12 && Number(match[2]) > 0;
  return isMonth || Number(to) <= Number(match[1]) ? null : `${match[1]}/${to}`;
};

/**
 * Reads a date as people write it, in figures or with the month in Albanian, English or Greek: `3.5.2014`,
 * `03/05/14`, `5 maj 2014`, `Μάιος 2014`, `2014`, `rreth 2013`, `2014?`, `20140503`, a spreadsheet's day number,
 * or EDTF itself. Day before month unless hinted; a two-figure year lies in the hundred years up to
 * `notAfter` (or 2030). What can be doubted is said; what cannot be read is refused (`date-unreadable`).
 */
export const readDate = (text: string, hints: DateHints = {}): DateReading | Refusal => {
  const written = text.normalize('NFKC').trim();
  let rest = bare(written).replace(/\s+/gu, ' ');
  if (unknown.test(rest)) return { edtf: null, doubts: [], otherwise: [] };
  const given = parseEdtf(written);
  if (!isRefusal(given) && given.kind === 'interval')
    return { edtf: printEdtf(given), doubts: [], otherwise: [] };
  if (!isRefusal(given) && given.date.unknownDigits > 0) return { edtf: written, doubts: [], otherwise: [] };
  const span = yearSpan(rest);
  if (span) return { edtf: span, doubts: [], otherwise: [] };
  const both = rest.endsWith('%');
  const unsure = both || /\(?\?\)?$/u.test(rest) || unsureWords.test(rest);
  rest = rest.replace(/\s*(?:\(?\?\)?|%)$/u, '').replace(unsureWords, '');
  const about = both || rest.endsWith('~') || aboutWords.test(rest);
  rest = rest.replace(/\s*~$/u, '').replace(aboutWords, '').trim();
  const parts = partsOf(rest, hints.order ?? 'day-first', Number(hints.notAfter?.slice(0, 4) ?? 2030));
  return (parts && finish(parts, hints, about, unsure)) ?? refuse('date-unreadable', { values: { text } });
};

/**
 * Whether a column writes the day or the month first, by the dates that can be read only one way; `unsure` when
 * none decides or when they disagree.
 */
export const dateOrder = (texts: readonly string[]): 'day-first' | 'month-first' | 'unsure' => {
  let day = 0;
  let month = 0;
  for (const text of texts) {
    const match = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?:\s|$)/u.exec(text);
    if (!match) continue;
    if (Number(match[1]) > 12) day++;
    else if (Number(match[2]) > 12) month++;
  }
  if (day > 0 && month === 0) return 'day-first';
  return month > 0 && day === 0 ? 'month-first' : 'unsure';
};
