import type { FieldValue } from '../../core/chronology/edit.ts';
import type { Value } from '../../core/forms/index.ts';

/** An answer as the chronology keeps it, as the form knows it; what no form can have written is no answer. */
export const answerFromRecord = (value: FieldValue): Value => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!Array.isArray(value)) return null;
  return value.filter((each) => typeof each === 'string');
};
