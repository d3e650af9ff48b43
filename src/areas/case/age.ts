import { birthYearsOf } from '../people/rules.ts';

/** The age in whole years as far as an uncertain birth date (EDTF) tells it: one number, a span, or nothing. */
export const ageOf = (birth: string, today: string): { from: number; to: number } | null => {
  const exact = /^(\d{4}-\d{2}-\d{2})[?~%]?$/.exec(birth)?.[1];
  const on = Temporal.PlainDate.from(today);
  if (exact) {
    const { years } = Temporal.PlainDate.from(exact).until(on, { largestUnit: 'year' });
    return years < 0 ? null : { from: years, to: years };
  }
  const years = birthYearsOf(birth);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: Math.max(0, on.year - last - 1), to: Math.max(0, on.year - first) };
};
