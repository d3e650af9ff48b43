import { z } from 'zod';
import { riskLevel } from './procedure-schema.ts';
import { code, provenance, words } from './words.ts';

const field = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a field is snake_case English, such as suspect_access');

/** True of an answer. `any`: it is, or holds, one of these; the bounds are for numbers. */
export const condition = z.union([
  z.strictObject({ field, any: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ field, below: z.number() }),
  z.strictObject({ field, from: z.number() }),
  /** At least so many of the choices are chosen. */
  z.strictObject({ field, count: z.int().positive(), of: z.array(z.string().min(1)).min(1).optional() }),
]);
export type Condition = z.infer<typeof condition>;

const rule = {
  code,
  /** All of them must hold. */
  when: z.array(condition).min(1),
  /** The reason as it is shown beside the proposal. */
  because: words,
};

export const riskFile = z.strictObject({
  /** The form whose answers are read. */
  form: code,
  ...provenance,
  /** A danger raises the proposal: to a level at least, or by a weight. */
  dangers: z
    .array(
      z.union([
        z.strictObject({ ...rule, atLeast: riskLevel }),
        z.strictObject({ ...rule, weight: z.int().positive() }),
      ]),
    )
    .min(1),
  /** A strength lowers the weight, and never what `atLeast` demands. */
  strengths: z.array(z.strictObject({ ...rule, weight: z.int().positive() })),
  /** Strengths together take off no more than this. */
  strengthsAtMost: z.int().nonnegative(),
  /** The weight from which a level is proposed; below all of them it is low. */
  levels: z.array(z.strictObject({ level: riskLevel, from: z.int().positive() })).min(1),
});
export type RiskRules = z.infer<typeof riskFile>;
