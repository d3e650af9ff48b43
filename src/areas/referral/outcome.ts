import type { Referral } from './state.ts';

/** What came of it, as a code of the pack's lists or as the step with which it ended; null while nothing did. */
export const outcomeOf = ({ completed, declined, notTakenUp, expiredAt }: Referral): string | null => {
  if (completed) return completed.outcome;
  if (notTakenUp) return 'not-taken-up';
  return declined?.reason ?? (expiredAt ? 'expired' : null);
};
