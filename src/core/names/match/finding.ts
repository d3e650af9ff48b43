import { type MatchCode, weightOf } from './weights.ts';

/** One likeness or difference and what it weighs, in bits. */
export interface Finding {
  code: MatchCode;
  weight: number;
}

type Weighed = Parameters<typeof weightOf>[0];

export const finding = (code: Weighed): Finding => ({ code, weight: weightOf(code) });

export const sumOf = (findings: readonly Finding[]): number =>
  findings.reduce((total, { weight }) => total + weight, 0);
