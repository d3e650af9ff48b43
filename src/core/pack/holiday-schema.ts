import { z } from 'zod';
import { isoDate, provenance, words } from './words.ts';

/** A day of every year, as `09-05`. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year, as 09-05');
const year = z.int().min(1990).max(2100);

/**
 * Which days are not worked: the public days of `date-holidays` for the country, corrected by what an
 * administrator writes here (days that moved, days that the government adds, Bajram as it was announced).
 */
export const holidaysFile = z.strictObject({
  base: z.strictObject({ library: z.literal('date-holidays'), country: z.string().length(2) }),
  ...provenance,
  /** ISO days of the week that are not worked. */
  weekend: z.array(z.int().min(1).max(7)).max(6),
  /** Whether a holiday of fixed date that falls on a weekend is made up for on the next working day. */
  movesToMonday: z.boolean(),
  years: z.strictObject({ from: year, to: year }),
  remove: z.array(
    z.union([
      z.strictObject({
        day: dayOfYear,
        from: year.optional(),
        to: year.optional(),
        because: z.string().min(1),
      }),
      z.strictObject({ date: isoDate, because: z.string().min(1) }),
    ]),
  ),
  add: z.array(
    z.union([
      z.strictObject({
        day: dayOfYear,
        from: year.optional(),
        to: year.optional(),
        label: words,
        ...provenance,
      }),
      z.strictObject({ date: isoDate, label: words, ...provenance }),
    ]),
  ),
});
export type HolidaysFile = z.infer<typeof holidaysFile>;

/** The days as the clocks use them: computed once when the pack is read, plain data from there on. */
export interface Holidays {
  readonly timeZone: string;
  readonly weekend: readonly number[];
  /** In order of time; `made up for` days included. */
  readonly days: readonly { readonly date: string; readonly name: string }[];
}
