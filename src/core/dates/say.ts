import { isRefusal } from '../refusal.ts';
import { type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';
import { type Language, monthNames, monthNamesOfDay } from './months.ts';

interface Wording {
  about: { year: (text: string) => string; month: (text: string) => string; day: (text: string) => string };
  uncertain: string;
  decade: (from: number) => string;
  since: (text: string) => string;
  until: (text: string) => string;
}

const wordings: Record<Language, Wording> = {
  sq: {
    about: {
      year: (text) => `rreth vitit ${text}`,
      month: (text) => `rreth muajit ${text}`,
      day: (text) => `rreth datës ${text}`,
    },
    uncertain: 'e pasigurt',
    decade: (from) => `vitet ${from}–${from + 9}`,
    since: (text) => `që nga ${text}`,
    until: (text) => `deri më ${text}`,
  },
  en: {
    about: {
      year: (text) => `about ${text}`,
      month: (text) => `about ${text}`,
      day: (text) => `about ${text}`,
    },
    uncertain: 'uncertain',
    decade: (from) => `${from}s`,
    since: (text) => `since ${text}`,
    until: (text) => `until ${text}`,
  },
  el: {
    about: {
      year: (text) => `περίπου το ${text}`,
      month: (text) => `περίπου ${text}`,
      day: (text) => `περίπου ${text}`,
    },
    uncertain: 'αβέβαιο',
    decade: (from) => `δεκαετία του ${from}`,
    since: (text) => `από ${text}`,
    until: (text) => `έως ${text}`,
  },
};

const calendar = (date: EdtfDate, language: Language): string => {
  if (date.unknownDigits === 1) return wordings[language].decade(date.year);
  if (date.unknownDigits === 2) return `${date.year}–${date.year + 99}`;
  if (date.month === null) return String(date.year);
  if (date.day === null) return `${monthNames[language][date.month - 1]} ${date.year}`;
  return `${date.day} ${monthNamesOfDay[language][date.month - 1]} ${date.year}`;
};

const say = (date: EdtfDate, language: Language): string => {
  const wording = wordings[language];
  const text = calendar(date, language);
  const known = date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
  const about = date.approximate ? wording.about[known](text) : text;
  return date.uncertain ? `${about} (${wording.uncertain})` : about;
};

/**
 * A date in words for people: `3 maj 2014`, `rreth vitit 2013`, `2015 (e pasigurt)`, `maj 2014 – shtator 2014`.
 * Text that is no EDTF comes back as it is, since a reader can still make something of it.
 */
export const sayDate = (edtf: Edtf | string, language: Language): string => {
  const read = typeof edtf === 'string' ? parseEdtf(edtf) : edtf;
  if (isRefusal(read)) return String(edtf);
  if (read.kind === 'date') return say(read.date, language);
  const from = read.from && say(read.from, language);
  const to = read.to && say(read.to, language);
  if (from && to) return `${from} – ${to}`;
  return from ? wordings[language].since(from) : wordings[language].until(to ?? '');
};
