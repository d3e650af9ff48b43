import type { Happening } from '../../core/clock/happening.ts';
import type { ConcernFile } from './rules.ts';

/** Everything in a concern that starts, keeps or ends a clock, by the codes of the pack's `events`. */
export const happeningsOf = ({ triage }: ConcernFile): readonly Happening[] => {
  const { received, triaged, secured, feedback, immediate } = triage;
  if (!received) return [];
  const accepted = triaged?.outcome === 'accepted' || triaged?.outcome === 'known-already';
  return [
    { code: 'concern-received', at: received.receivedAt },
    { code: 'concern-registered', at: received.at },
    ...(immediate ? [{ code: 'immediate-danger-noted', at: received.receivedAt }] : []),
    ...secured.map(({ at }) => ({ code: 'emergency-action-decided', at })),
    ...(triaged ? [{ code: 'concern-triaged', at: triaged.at }] : []),
    ...(triaged ? [{ code: accepted ? 'concern-accepted' : 'concern-closed', at: triaged.at }] : []),
    ...(feedback ? [{ code: 'reporter-informed', at: feedback.at }] : []),
  ];
};
