import type { FormRecord, Records } from '../../core/chronology/record.ts';

/** A goal with the actions that lead to it; null for actions that the reader sees without their goal. */
export interface Goal {
  record: FormRecord | null;
  actions: readonly FormRecord[];
}

export const textOf = (record: FormRecord, field: string): string => {
  const value = record.fields[field]?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

const standing = (records: Records, form: string): readonly FormRecord[] =>
  Object.values(records)
    .filter((record) => record.form === form && record.state !== 'withdrawn')
    .toSorted((one, other) =>
      (one.opened?.at ?? one.touched.at).localeCompare(other.opened?.at ?? other.touched.at),
    );

const byDue = (one: FormRecord, other: FormRecord): number =>
  (textOf(one, 'due_on') || '9999').localeCompare(textOf(other, 'due_on') || '9999');

/** The goals in the order in which they were set, each with its actions by their due day. */
export const goalsOf = (records: Records): readonly (Goal & { record: FormRecord })[] => {
  const actions = standing(records, 'plan-action');
  return standing(records, 'plan-goal').map((record) => ({
    record,
    actions: actions.filter((action) => textOf(action, 'goal_id') === record.id).toSorted(byDue),
  }));
};

/** Actions whose goal is not among what the reader has: an institution sees its own part of the plan. */
export const looseActions = (records: Records): readonly FormRecord[] => {
  const goals = new Set(standing(records, 'plan-goal').map(({ id }) => id));
  return standing(records, 'plan-action')
    .filter((action) => !goals.has(textOf(action, 'goal_id')))
    .toSorted(byDue);
};

export type ActionState = 'planned' | 'under-way' | 'done' | 'not-done';
const states: readonly ActionState[] = ['planned', 'under-way', 'done', 'not-done'];

export const stateOf = (action: FormRecord): ActionState =>
  states.find((state) => state === textOf(action, 'action_state')) ?? 'planned';

/** An action that is neither done nor given up is late once its day has passed. */
export const isLate = (action: FormRecord, today: string): boolean => {
  const due = textOf(action, 'due_on');
  const state = stateOf(action);
  return due !== '' && due < today && (state === 'planned' || state === 'under-way');
};
