import { z } from 'zod';
import { code, isoDate, provenance, words } from './words.ts';

/** From calm to urgent. Always a person's decision with reasons; rules only propose. */
export const riskLevels = ['low', 'medium', 'high', 'immediate'] as const;
export const riskLevel = z.enum(riskLevels);
export type RiskLevel = z.infer<typeof riskLevel>;

const count = z.int().nonnegative();

/**
 * A length of time as the law writes it. Hours run without pause. All others count whole days, leave out the
 * first, and end on a working day.
 */
export const within = z.union([
  z.strictObject({ hours: count }),
  z.strictObject({ workingDays: count }),
  z.strictObject({ days: count }),
  z.strictObject({ weeks: count }),
  z.strictObject({ months: count }),
]);
export type Within = z.infer<typeof within>;

/** One length for each level of risk; a level that is left out has no time limit. */
export const byRisk = z.strictObject({
  byRisk: z.strictObject({
    immediate: within.optional(),
    high: within.optional(),
    medium: within.optional(),
    low: within.optional(),
    /** Until a person has decided a level. */
    undecided: within.optional(),
  }),
});
export const limit = z.union([within, byRisk]);
export type Limit = z.infer<typeof limit>;

const common = {
  code,
  stage: code,
  label: words,
  /** Whose duty it is, as codes of `parts`. */
  who: z.array(code).min(1),
  /** The events that start the clock. */
  starts: z.array(code).min(1),
  /** The events that keep the deadline. */
  ends: z.array(code).min(1),
  /** The events after which nobody has to do it any more. */
  until: z.array(code).min(1).optional(),
  /** True when the duty is to act at once, and the time is only the latest moment. */
  atOnce: z.literal(true).optional(),
  ...provenance,
  /** A clock keeps the rule that was valid on the day it started: a change of law never moves a running one. */
  validFrom: isoDate,
};

const once = z.strictObject({
  ...common,
  within: limit,
  /**
   * Other ends of the same step; the earliest counts. Either a clock of its own, from an event before the start
   * (30 days from the report), or the next event of a kind (the next regular meeting). `for` keeps it to some
   * levels of risk.
   */
  atMost: z
    .array(
      z.union([
        z.strictObject({ starts: code, within, for: z.array(riskLevel).min(1).optional() }),
        z.strictObject({ by: code, for: z.array(riskLevel).min(1).optional() }),
      ]),
    )
    .min(1)
    .optional(),
});

const recurring = z.strictObject({
  ...common,
  /** The time to the first occurrence, where it differs. */
  first: limit.optional(),
  /** The time from one occurrence to the next: one length, or phases counted from the start. */
  every: z.union([limit, z.array(z.strictObject({ to: within, every: within })).min(1)]),
});

/** One duty of a procedure with its clock. */
export const step = z.union([once, recurring]);
export type Step = z.infer<typeof step>;
export type OnceStep = z.infer<typeof once>;
export type RecurringStep = z.infer<typeof recurring>;

/** What the events of a procedure are taken from. */
export const procedureOf = z.enum(['concern', 'case', 'referral', 'team', 'municipality']);

export const procedure = z.strictObject({
  code,
  label: words,
  of: z.array(procedureOf).min(1),
  stages: z.array(z.strictObject({ code, label: words })).min(1),
  steps: z.array(step).min(1),
});
export type Procedure = z.infer<typeof procedure>;

const named = z.strictObject({ code, label: words });

export const proceduresFile = z.strictObject({
  riskLevels: z.array(z.strictObject({ code: riskLevel, label: words })).length(riskLevels.length),
  /** Whose duties the steps are. */
  parts: z.array(named).min(1),
  /** Everything that starts, keeps or ends a clock. */
  events: z.array(named).min(1),
  /** Numbers that a unit is held against, such as open cases for each worker. */
  standards: z.array(z.strictObject({ code, label: words, value: z.number(), ...provenance })),
  procedures: z.array(procedure).min(1),
});
export type ProceduresFile = z.infer<typeof proceduresFile>;
