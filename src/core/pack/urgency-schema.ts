import { z } from 'zod';
import { code, provenance, words } from './words.ts';

/**
 * What is known of a case that may make it urgent, each as one number; whether more of it is worse, or less. All of
 * them name nobody.
 */
export const urgencyFacts = {
  /** 1 low … 4 immediate; 0 while nobody has decided. */
  risk: 'more',
  /** Days since the case was opened without a decision on its risk. */
  'risk-undecided': 'more',
  /** Days since the first running deadline ran out. */
  overdue: 'more',
  /** Days since the child was last seen, or since the opening when nobody has seen them. */
  unseen: 'more',
  /** Days since an answer to a referral was due and did not come. */
  'referral-unanswered': 'more',
  /** Days since a new concern reached a child who was known already. */
  'new-concern': 'less',
  /** Years, by the year of birth. */
  age: 'less',
  'out-of-school': 'more',
  'sibling-in-care': 'more',
  'without-manager': 'more',
  contradictions: 'more',
} as const;
export type UrgencyFact = keyof typeof urgencyFacts;

const isFact = (key: string): key is UrgencyFact => Object.hasOwn(urgencyFacts, key);
export const urgencyFactNames: readonly UrgencyFact[] = Object.keys(urgencyFacts).filter(isFact);

const reason = {
  code,
  fact: z.enum(urgencyFactNames),
  weight: z.int().min(1).max(100),
  /** As it is called where weights are set. */
  label: words,
};

/** A reason holds from a number on, or below one. */
const urgencyReason = z.union([
  z.strictObject({ ...reason, from: z.int().nonnegative() }),
  z.strictObject({ ...reason, below: z.int().positive() }),
]);
export type UrgencyReason = z.infer<typeof urgencyReason>;

export const urgencyFile = z.strictObject({
  ...provenance,
  reasons: z.array(urgencyReason).min(1),
});
export type Urgency = z.infer<typeof urgencyFile>;
