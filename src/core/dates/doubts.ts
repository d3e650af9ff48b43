/** What a reader should look at again; each code has its words under `date.doubt.<code>`. */
export const dateDoubts = [
  'day-or-month',
  'month-first',
  'two-digit-year',
  'first-of-january',
  'spreadsheet-number',
  'digits-only',
  'in-the-future',
  'unlikely-year',
] as const;
export type DateDoubt = (typeof dateDoubts)[number];
