import type { FormRecord } from '../../core/chronology/record.ts';

/**
 * Goals and actions stay open until they are settled: what is complete can no longer be moved on. Nothing is missing
 * in them for that, so nobody may be told that they are unfinished.
 */
const livesOn: ReadonlySet<string> = new Set(['plan-goal', 'plan-action']);

/** True when a form whose answers are all there may be completed. */
export const completes = (form: string): boolean => !livesOn.has(form);

/** How a record stands, as it is said to people. */
export const saidStateOf = ({ form, state }: Pick<FormRecord, 'form' | 'state'>) =>
  state === 'open' && !completes(form) ? 'under-way' : state;
