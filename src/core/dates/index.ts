export { type Age, ageOn, type Bounds, birthFromAge, birthYears, bounds, compareEdtf } from './bounds.ts';
export { type DateDoubt, dateDoubts } from './doubts.ts';
export {
  type Edtf,
  type EdtfDate,
  edtfText,
  isCalendarDate,
  isEdtf,
  parseEdtf,
  printEdtf,
  wholeDate,
} from './edtf.ts';
export { type Language, languages } from './months.ts';
export { type DateHints, type DateReading, dateOrder, readDate } from './read.ts';
export { sayDate } from './say.ts';
