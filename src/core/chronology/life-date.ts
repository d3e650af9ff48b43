import { isEdtf } from '../dates/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FieldValue } from './edit.ts';
import type { Deciding } from './entry.ts';

/**
 * A date of a child's life is kept as EDTF, or nobody can reckon with it later: an age, a deadline, an order of events.
 * Null for any other question, and for an answer that is taken out.
 */
export const dateFault = (
  { form, version }: { form: string; version: number },
  field: string,
  answer: FieldValue,
  deciding: Deciding,
): Refusal | null => {
  if (answer === null || answer === '' || !deciding.asksForLifeDate?.(form, version, field)) return null;
  if (typeof answer === 'string' && isEdtf(answer)) return null;
  return refuse('record.date-unreadable', { where: field, values: { text: String(answer).slice(0, 40) } });
};
