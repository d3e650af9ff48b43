import DateHolidays from 'date-holidays';
import type { Holidays, HolidaysFile } from '../../core/pack/holiday-schema.ts';

type Between = { from?: number | undefined; to?: number | undefined };

const holdsIn = (year: number, { from, to }: Between): boolean =>
  (from === undefined || year >= from) && (to === undefined || year <= to);

/** The next day after a weekend's holiday that is neither weekend nor a holiday of its own. */
const madeUpFor = (date: string, weekend: readonly number[], taken: ReadonlyMap<string, string>): string => {
  let day = Temporal.PlainDate.from(date);
  while (weekend.includes(day.dayOfWeek) || taken.has(day.toString())) day = day.add({ days: 1 });
  return day.toString();
};

const ofLibrary = (file: HolidaysFile, library: DateHolidays, year: number): [string, string][] =>
  library
    .getHolidays(year, 'sq')
    .filter(({ type, substitute }) => type === 'public' && (!substitute || file.movesToMonday))
    .filter(
      ({ rule }) =>
        !file.remove.some((gone) => 'day' in gone && rule.startsWith(gone.day) && holdsIn(year, gone)),
    )
    .map(({ date, name }) => [date.slice(0, 10), name]);

const daysOf = (file: HolidaysFile, library: DateHolidays, year: number): Map<string, string> => {
  const days = new Map(ofLibrary(file, library, year));
  const ofYear = file.add.filter((added) => 'day' in added && holdsIn(year, added));
  for (const added of ofYear) if ('day' in added) days.set(`${year}-${added.day}`, added.label.sq);
  for (const added of ofYear) {
    if (!('day' in added) || !file.movesToMonday) continue;
    const date = `${year}-${added.day}`;
    if (!file.weekend.includes(Temporal.PlainDate.from(date).dayOfWeek)) continue;
    days.set(madeUpFor(date, file.weekend, days), added.label.sq);
  }
  for (const added of file.add)
    if ('date' in added && added.date.startsWith(`${year}-`)) days.set(added.date, added.label.sq);
  for (const gone of file.remove) if ('date' in gone) days.delete(gone.date);
  return days;
};

/** Every holiday of the years that the file names: the library's days, corrected by what the file adds and removes. */
export const holidaysOf = (file: HolidaysFile, timeZone: string): Holidays => {
  const library = new DateHolidays(file.base.country);
  const days: { date: string; name: string }[] = [];
  for (let year = file.years.from; year <= file.years.to; year++)
    for (const [date, name] of daysOf(file, library, year)) days.push({ date, name });
  return { timeZone, weekend: file.weekend, days: days.sort((a, b) => a.date.localeCompare(b.date)) };
};
