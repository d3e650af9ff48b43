import { ageOn, birthFromAge, compareEdtf, type DateHints, readDate } from '../../core/dates/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { FieldId } from './fields.ts';
import type { Reading } from './reading.ts';
import type { RegisterRow } from './row.ts';

type Dates = Pick<RegisterRow, 'birth' | 'openedOn' | 'closedOn'>;

/** ISO day of the import, and how each date column writes day and month. */
export interface DateCustoms {
  today: string;
  order: Partial<Record<FieldId, NonNullable<DateHints['order']>>>;
}

const readOne = (reading: Reading, field: FieldId, customs: DateCustoms): string => {
  const written = reading.text(field);
  if (written === '') return '';
  const order = customs.order[field];
  const read = readDate(written, {
    notAfter: customs.today,
    birth: field === 'birth-date',
    ...(order ? { order } : {}),
  });
  if (isRefusal(read)) {
    reading.warn('date-unread', field, { written });
    reading.note(reading.headingOf(field), written);
    return '';
  }
  for (const doubt of read.doubts) {
    if (doubt === 'day-or-month' && order) continue;
    reading.warn(`date-${doubt}`, field, {
      written,
      read: read.edtf ?? '',
      otherwise: read.otherwise.join(', '),
    });
  }
  return read.edtf ?? '';
};

const fromAge = (reading: Reading, on: string): string => {
  const written = reading.text('age');
  const age = /^\D*(\d{1,3})(?!\d)/u.exec(written)?.[1];
  if (written === '') return '';
  if (age === undefined || Number(age) > 120) {
    reading.warn('age-unread', 'age', { written });
    reading.note(reading.headingOf('age'), written);
    return '';
  }
  const birth = birthFromAge(Number(age), on);
  reading.warn('birth-from-age', 'age', { written, read: birth });
  return birth;
};

const comingOfAge = 18;
const oldestLikely = 110;

/** Notices an age that a list of children should make one look at again. */
export const noticeAge = (reading: Reading, birth: string, on: string): void => {
  const age = birth === '' ? null : ageOn(birth, on);
  if (age && age.min >= oldestLikely) reading.warn('unlikely-age', 'birth-date', { age: age.min });
  else if (age && age.min >= comingOfAge) reading.warn('adult', 'birth-date', { age: age.min });
};

const wholeDay = /^\d{4}-\d{2}-\d{2}$/u;

/** The dates of a row; an age alone gives the years of birth, reckoned from the opening of the case or today. */
export const readDates = (reading: Reading, customs: DateCustoms): Dates => {
  const openedOn = readOne(reading, 'opened-on', customs);
  const closedOn = readOne(reading, 'closed-on', customs);
  const day = wholeDay.test(openedOn) ? openedOn : customs.today;
  const birth = readOne(reading, 'birth-date', customs) || fromAge(reading, day);
  if (openedOn && closedOn && compareEdtf(closedOn, openedOn) < 0)
    reading.warn('closed-before-opened', 'closed-on', { opened: openedOn, closed: closedOn });
  return { birth, openedOn, closedOn };
};
