import { isEdtf } from '../dates/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FieldValue } from './edit.ts';
import type { Deciding } from './entry.ts';

/**
 * A date of a child's life is kept as EDTF, or nobody can reckon with it later: an age, a deadline, an order of events.
 * Refuses what is no such date, and says where it stands; null for one that is, and where none is said.
 */
export const unreadableDate = (where: string, date: FieldValue): Refusal | null => {
  if (date === null || date === '' || (typeof date === 'string' && isEdtf(date))) return null;
  return refuse('record.date-unreadable', { where, values: { text: String(date).slice(0, 40) } });
};

/** The same for an answer in a form; null for any question that asks for something else. */
export const dateFault = (
  { form, version }: { form: string; version: number },
  field: string,
  answer: FieldValue,
  deciding: Deciding,
): Refusal | null =>
  deciding.asksForLifeDate?.(form, version, field) ? unreadableDate(field, answer) : null;
