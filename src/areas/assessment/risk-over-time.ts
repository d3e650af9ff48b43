import type { Id } from '../../core/id.ts';
import { type RiskLevel, riskLevels } from '../../core/pack/procedure-schema.ts';
import type { Risk, RiskDecision } from './rules.ts';

export type Comparison = 'higher' | 'lower' | 'same';

/** One decision on the level of risk, as a picture of the risk over time needs it. */
export interface RiskPoint {
  at: string;
  /** When the next decision took its place; null for the one that stands. */
  until: string | null;
  level: RiskLevel;
  by: Id;
  reasons: string;
  /** The record that was looked at. */
  record: Id | null;
  /** What the rules of the pack proposed; null when no rules were asked. */
  proposed: RiskLevel | null;
  /** The codes of the dangers and strengths that the proposal named. */
  because: readonly string[];
  /** The decision beside the proposal: lower means that a person trusted something the rules do not know. */
  besideProposal: Comparison | null;
  /** Beside the decision before; null for the first. */
  besideBefore: Comparison | null;
}

/** Which of two levels is the more dangerous one, seen from the first. */
export const compareRisk = (one: RiskLevel, other: RiskLevel): Comparison => {
  const difference = riskLevels.indexOf(one) - riskLevels.indexOf(other);
  return difference > 0 ? 'higher' : difference < 0 ? 'lower' : 'same';
};

const pointOf = (decision: RiskDecision, at: number, all: readonly RiskDecision[]): RiskPoint => {
  const before = all[at - 1];
  const { level, proposed } = decision;
  return {
    at: decision.at,
    until: all[at + 1]?.at ?? null,
    level,
    by: decision.by,
    reasons: decision.reasons,
    record: decision.record,
    proposed: proposed?.level ?? null,
    because: proposed?.because ?? [],
    besideProposal: proposed ? compareRisk(level, proposed.level) : null,
    besideBefore: before ? compareRisk(level, before.level) : null,
  };
};

/** The decisions in the order of time, each beside its proposal and beside the one before. */
export const riskOverTime = (risk: Risk): readonly RiskPoint[] =>
  risk.decisions.toSorted((one, other) => one.at.localeCompare(other.at)).map(pointOf);
