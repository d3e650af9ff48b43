import type { Answers } from '../../core/forms/index.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface Begun {
  /** What stood in the record when these answers were given. */
  before: Answers;
  answers: Answers;
}

/**
 * Takes a draft up again after the record has moved on: a question that the draft did not touch takes what stands
 * there now; a question that it touched keeps both what was typed and what was seen, so that the difference is
 * noticed and not overwritten.
 */
export const rebase = (draft: Begun, before: Answers): Begun => {
  const names = new Set([...Object.keys(draft.before), ...Object.keys(draft.answers), ...Object.keys(before)]);
  const seen: Record<string, Answers[string]> = {};
  const answers: Record<string, Answers[string]> = {};
  for (const name of names) {
    const touched = !same(draft.before[name] ?? null, draft.answers[name] ?? null);
    const was = touched ? draft.before[name] : before[name];
    const now = touched ? draft.answers[name] : before[name];
    if (was !== undefined) seen[name] = was;
    if (now !== undefined) answers[name] = now;
  }
  return { before: seen, answers };
};
