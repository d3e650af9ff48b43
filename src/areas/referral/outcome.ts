import type { Referral } from './state.ts';

/** How it ended, as a code of the pack's lists; null while it has not. */
export const outcomeOf = ({ state, completed, declined }: Referral): string | null => {
  if (completed) return completed.outcome;
  if (state === 'not-taken-up') return 'not-taken-up';
  return declined && (state === 'declined' || state === 'closed') ? declined.reason : null;
};
