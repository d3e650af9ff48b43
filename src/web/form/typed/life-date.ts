import {
  birthFromAge,
  type Edtf,
  type EdtfDate,
  type Language,
  parseEdtf,
  printEdtf,
  readDate,
  sayDate,
} from '../../../core/dates/index.ts';
import { isRefusal } from '../../../core/refusal.ts';

export const sureness = ['exact', 'about', 'between'] as const;
export type Sureness = (typeof sureness)[number];

/** A date of a child's life as it stands in its fields; `to` only where it lies between two dates. */
export interface TypedLifeDate {
  how: Sureness;
  from: string;
  to: string;
}

const age = /^(\d{1,2})\s*(?:vje[cç]e?|vite?|years?(?: old)?|ετών|ετων|χρον[ωώ]ν)\.?$/iu;
const span = /^(.+?)\s*(?:\s[-–—]\s|–|—|\s(?:deri(?:\s(?:më|ne|në))?|to|until|έως|ως|μέχρι)\s)\s*(.+)$/iu;

const readOne = (text: string, today: string): Edtf | null => {
  const read = readDate(text, { notAfter: today });
  if (isRefusal(read) || !read.edtf || read.doubts.includes('spreadsheet-number')) return null;
  const edtf = parseEdtf(read.edtf);
  return isRefusal(edtf) ? null : edtf;
};

const wholeOf = (edtf: Edtf | null): EdtfDate | null => (edtf?.kind === 'date' ? edtf.date : null);

/** Reads what may be said of a date: a day, a month, a year, `rreth 2013`, `2013–2015`, `9 vjeç`. */
const readAny = (text: string, today: string): Edtf | null => {
  const years = age.exec(text.trim());
  if (years) {
    const born = parseEdtf(birthFromAge(Number(years[1]), today));
    return isRefusal(born) ? null : born;
  }
  const one = readOne(text, today);
  if (one) return one;
  const [, start, end] = span.exec(text.trim()) ?? [];
  const from = start ? wholeOf(readOne(start, today)) : null;
  const to = end ? wholeOf(readOne(end, today)) : null;
  return from && to ? { kind: 'interval', from, to } : null;
};

/**
 * The answer for what stands in the fields, as EDTF. What cannot be read is kept as typed: it is no EDTF, so that
 * the form asks for it again, and it is not lost.
 */
export const lifeDateOf = ({ how, from, to }: TypedLifeDate, today: string): string | null => {
  const [start, end] = [from.trim(), to.trim()];
  if (how === 'between') {
    if (start === '' && end === '') return null;
    const [one, other] = [start, end].map((text) => (text === '' ? null : wholeOf(readOne(text, today))));
    if ((start !== '' && !one) || (end !== '' && !other)) return [start, end].filter(Boolean).join(' – ');
    return printEdtf({ kind: 'interval', from: one ?? null, to: other ?? null });
  }
  if (start === '') return null;
  const read = readAny(start, today);
  if (!read) return start;
  if (how === 'about' && read.kind === 'date')
    return printEdtf({ kind: 'date', date: { ...read.date, approximate: true } });
  return printEdtf(read);
};

const show = (date: EdtfDate | null, language: Language): string => {
  if (!date) return '';
  const { year, month, day, unknownDigits, uncertain } = date;
  const sure = { ...date, approximate: false, uncertain: false };
  const written =
    unknownDigits > 0
      ? printEdtf({ kind: 'date', date: sure })
      : day !== null && month !== null
        ? `${day}.${month}.${year}`
        : sayDate({ kind: 'date', date: sure }, language);
  return uncertain ? `${written}?` : written;
};

/** What stands in the fields for an answer. */
export const typedLifeDate = (value: string, language: Language): TypedLifeDate => {
  const edtf = parseEdtf(value);
  if (isRefusal(edtf)) return { how: 'exact', from: value, to: '' };
  if (edtf.kind === 'interval')
    return { how: 'between', from: show(edtf.from, language), to: show(edtf.to, language) };
  return { how: edtf.date.approximate ? 'about' : 'exact', from: show(edtf.date, language), to: '' };
};
