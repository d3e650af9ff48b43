/** The way of a case in the order in which it is gone. */
export const phases = [
  'initial-assessment',
  'comprehensive-assessment',
  'planning',
  'follow-up',
  'closing',
  'closed',
] as const;
export type Phase = (typeof phases)[number];
