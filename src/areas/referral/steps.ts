/** Where one referral stands between sender and receiver. */
export const referralStates = [
  'drafted',
  'sent',
  'seen',
  'clarification',
  'accepted',
  'declined',
  'started',
  'completed',
  'not-taken-up',
  'heard',
  'closed',
  'withdrawn',
  'expired',
  'discarded',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Who makes a step: those around the case, or the institution that is asked. */
export type Side = 'sender' | 'receiver';

interface Step {
  by: Side;
  from: readonly ReferralState[];
  /** Where it leads; null where the referral stays as it stands. */
  to: ReferralState | null;
}

const unanswered = ['sent', 'seen', 'clarification'] as const;
const served = ['accepted', 'started'] as const;
const sentAndOpen = [...unanswered, ...served] as const;
const waitsForSomebody = [
  ...['drafted' as const, ...sentAndOpen],
  ...(['declined', 'completed', 'not-taken-up', 'heard', 'expired'] as const),
] as const;
/** Whoever has a link looks at it until the sender closes it. */
const stillLooked = [...sentAndOpen, 'declined', 'completed', 'not-taken-up', 'heard'] as const;

/**
 * Every step that a referral can make, and no other: from a draft to the day on which its sender closes it. What is
 * declined, not taken up or expired is closed by the sender too, so that no request ends without somebody who noticed.
 */
export const referralSteps = {
  'referral.revise': { by: 'sender', from: ['drafted'], to: null },
  'referral.discard': { by: 'sender', from: ['drafted'], to: 'discarded' },
  'referral.enclose': { by: 'sender', from: ['drafted'], to: null },
  'referral.leave-out': { by: 'sender', from: ['drafted'], to: null },
  'referral.send': { by: 'sender', from: ['drafted'], to: 'sent' },
  'referral.see': { by: 'receiver', from: ['sent'], to: 'seen' },
  'referral.take': { by: 'receiver', from: [...sentAndOpen, 'declined'], to: null },
  'referral.release': { by: 'receiver', from: [...sentAndOpen, 'declined'], to: null },
  'referral.ask': { by: 'receiver', from: ['sent', 'seen'], to: 'clarification' },
  'referral.reply': { by: 'sender', from: ['clarification'], to: 'seen' },
  'referral.accept': { by: 'receiver', from: unanswered, to: 'accepted' },
  'referral.decline': { by: 'receiver', from: [...unanswered, 'accepted'], to: 'declined' },
  'referral.start': { by: 'receiver', from: ['accepted'], to: 'started' },
  'referral.report': { by: 'receiver', from: served, to: null },
  'referral.complete': { by: 'receiver', from: ['started'], to: 'completed' },
  'referral.not-taken-up': { by: 'receiver', from: served, to: 'not-taken-up' },
  'referral.hear': { by: 'sender', from: ['completed', 'not-taken-up'], to: 'heard' },
  'referral.close': {
    by: 'sender',
    from: ['heard', 'completed', 'not-taken-up', 'declined', 'expired'],
    to: 'closed',
  },
  'referral.withdraw': { by: 'sender', from: sentAndOpen, to: 'withdrawn' },
  'referral.expire': { by: 'sender', from: unanswered, to: 'expired' },
  'referral.adopt': { by: 'sender', from: waitsForSomebody, to: null },
  'referral.pass-on': { by: 'sender', from: waitsForSomebody, to: null },
  'referral.link': { by: 'sender', from: sentAndOpen, to: null },
  'referral.unlink': { by: 'sender', from: stillLooked, to: null },
  'referral.open-link': { by: 'receiver', from: stillLooked, to: null },
  'referral.miss-code': { by: 'receiver', from: stillLooked, to: null },
} as const satisfies Readonly<Record<string, Step>>;
export type StepKind = keyof typeof referralSteps;

const isStepKind = (kind: string): kind is StepKind => Object.hasOwn(referralSteps, kind);

/** States after which nothing more is asked of anybody. */
export const isOver = (state: ReferralState): boolean =>
  state === 'closed' || state === 'withdrawn' || state === 'discarded';

/** The state that a step leads to; null where the table knows no such step from there. */
export const stateAfter = (state: ReferralState, kind: string): ReferralState | null => {
  if (!isStepKind(kind)) return null;
  const { from, to }: Step = referralSteps[kind];
  return from.includes(state) ? (to ?? state) : null;
};

/** Whose move it is: on whose list the referral stands until somebody makes a step. */
export const waitsFor = (state: ReferralState): Side | null => {
  switch (state) {
    case 'sent':
    case 'seen':
    case 'accepted':
    case 'started':
      return 'receiver';
    case 'drafted':
    case 'clarification':
    case 'declined':
    case 'completed':
    case 'not-taken-up':
    case 'heard':
    case 'expired':
      return 'sender';
    case 'closed':
    case 'withdrawn':
    case 'discarded':
      return null;
    default:
      return state satisfies never;
  }
};
