import { dateDoubts } from '../../core/dates/index.ts';
import { personalNumberDoubts } from '../../core/names/index.ts';

const dates = dateDoubts.map((doubt) => `date-${doubt}` as const);
const personalNumbers = personalNumberDoubts.map((doubt) => `personal-number-${doubt}` as const);

/** What may be noticed about a row; each code has its words under `register.finding.<code>`. */
export const findingCodes = [
  'row-names-nobody',
  'row-is-a-total',
  'without-name',
  'without-first-name',
  'name-split',
  'sex-unread',
  'date-unread',
  ...dates,
  'age-unread',
  'birth-from-age',
  'birth-from-number',
  'unlikely-age',
  'adult',
  'closed-before-opened',
  'personal-number-shape',
  ...personalNumbers,
  'phone-unread',
  'place-unread',
  'code-unread',
  'status-unread',
  'more-cells-than-headings',
] as const;
export type FindingCode = (typeof findingCodes)[number];
