import type { Records } from '../../core/chronology/record.ts';
import type { Row } from '../../core/forms/index.ts';
import { goalsOf, textOf } from './goals.ts';
import { approvedVersion, type Plan } from './rules.ts';

/**
 * The rows with which a review begins: one for each goal of the plan that was approved last, in its order, so that none
 * is forgotten. How far each has come is for the review to say. A row bears the id of its goal: two people who begin
 * at once write of the same goal in the same row.
 */
export const goalsUnderReview = (plan: Plan, records: Records): readonly Row[] => {
  const approved = approvedVersion(plan);
  if (!approved) return [];
  return goalsOf(records)
    .filter(({ record }) => (record.opened?.seq ?? Number.POSITIVE_INFINITY) < approved.seq)
    .map(({ record }) => ({ id: record.id, goal_id: record.id, goal: textOf(record, 'goal') }));
};
