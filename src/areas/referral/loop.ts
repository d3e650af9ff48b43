import type { ReferralLine } from './contract.ts';
import type { Referral, ReferralState } from './rules.ts';

export const loopSteps = ['sent', 'seen', 'answered', 'started', 'ended', 'closed'] as const;
type LoopStep = (typeof loopSteps)[number];

/** When each part of the loop was reached, and which is waited for; null where none is. */
export interface Loop {
  at: Readonly<Record<LoopStep, string | null>>;
  next: LoopStep | null;
}

const next: Readonly<Record<ReferralState, LoopStep | null>> = {
  drafted: 'sent',
  sent: 'seen',
  seen: 'answered',
  clarification: 'answered',
  accepted: 'started',
  started: 'ended',
  completed: 'closed',
  'not-taken-up': 'closed',
  heard: 'closed',
  declined: 'closed',
  expired: 'closed',
  closed: null,
  withdrawn: null,
  discarded: null,
};

export const loopOfLine = (line: ReferralLine): Loop => ({
  at: {
    sent: line.sentAt,
    seen: line.seenAt,
    answered: line.answeredAt,
    started: line.startedAt,
    ended: line.endedAt,
    closed: line.closedAt,
  },
  next: next[line.state],
});

export const loopOf = (file: Referral): Loop => ({
  at: {
    sent: file.sentAt,
    seen: file.seenAt,
    answered: (file.accepted ?? file.declined)?.at ?? null,
    started: file.started?.at ?? null,
    ended: (file.completed ?? file.notTakenUp)?.at ?? null,
    closed: (file.closed ?? file.withdrawn)?.at ?? null,
  },
  next: next[file.state],
});
