import type { Answers } from '../../core/forms/index.ts';
import { type StepField, stepForms } from './step-forms.ts';

const fields: readonly StepField[] = Object.values(stepForms).flatMap(
  (form): readonly StepField[] => form.fields,
);
const inWords = new Set(fields.filter(({ as }) => as === 'text' || as === 'line').map(({ name }) => name));

/** What somebody typed for a step in words of their own, one paragraph for each question; days and choices are none. */
export const wordsTyped = (answers: Answers): string =>
  Object.entries(answers)
    .flatMap(([name, said]) => (inWords.has(name) && typeof said === 'string' ? said.trim() : []))
    .filter(Boolean)
    .join('\n\n');
