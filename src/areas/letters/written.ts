import type { FormRecord, Records } from '../../core/chronology/record.ts';
import { sayDate } from '../../core/dates/index.ts';
import { type Answers, answersOf, describeAnswer, itemNamed, type Value } from '../../core/forms/index.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import type { Language } from '../../core/pack/words.ts';
import { recordsOf } from '../case/rules.ts';

/** One filled form, or one row of it, as words. */
export interface Written {
  /** The answer as people read it; empty where there is none, or where the reader may not know it. */
  say: (field: string) => string;
  /** The answer as it is kept: a code, a date, an id. */
  kept: (field: string) => string;
  /** Each of several choices, as people read it. */
  each: (field: string) => readonly string[];
}

type Source = { pack: Pick<Pack, 'forms'>; language: Language };

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** A day as a letter says it: “24 nëntor 2026”. */
export const longDay = (day: string, language: Language): string => sayDate(day, language);

/** A day as a table says it: 24.11.2026; what is no single day is said in words. */
export const shortDay = (day: string, language: Language): string =>
  isDate.test(day) ? day.split('-').reverse().join('.') : sayDate(day, language);

/** The local day of an instant. */
export const dayOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** An answer to one question; rows of a repeat are none. */
const single = (value: Answers[string] | undefined): Value => {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'number')
    return value ?? null;
  const names: string[] = [];
  for (const one of value) if (typeof one === 'string') names.push(one);
  return names.length > 0 ? names : null;
};

/** A record in the language of the letter, by the version of the form that it was filled in on. */
export const writtenIn = ({ pack, language }: Source, record: FormRecord): Written => {
  const form = formOf(pack, record.form, record.formVersion) ?? formOf(pack, record.form);
  const answers = form ? answersOf(form, record) : {};
  const answered = (field: string): Value => single(answers[field]);
  const kept = (field: string): string => {
    const value = answered(field);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const say = (field: string): string => {
    if (!form) return '';
    const item = itemNamed(form, field);
    const dated = item?.type === 'date' || item?.appearance === 'edtf';
    return dated ? longDay(kept(field), language) : describeAnswer(form, field, answered(field), language);
  };
  const each = (field: string): readonly string[] => {
    const value = answered(field);
    if (!form || typeof value !== 'object' || value === null) return say(field) ? [say(field)] : [];
    return value.map((one) => describeAnswer(form, field, [one], language));
  };
  return { say, kept, each };
};

/** The newest record of a form, or the one that the letter is about. */
export const newest = (
  source: Source & { record: string | null },
  records: Records,
  form: string,
  state: 'any' | 'completed' = 'any',
): Written | null => {
  const all = recordsOf(records, form).filter((one) => state === 'any' || one.state === 'completed');
  const meant = all.find(({ id }) => id === source.record) ?? all.at(-1);
  return meant ? writtenIn(source, meant) : null;
};

export const allWritten = (source: Source, records: Records, form: string): readonly Written[] =>
  recordsOf(records, form).map((record) => writtenIn(source, record));
