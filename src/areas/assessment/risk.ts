import type { Answers } from '../../core/forms/answers.ts';
import { type RiskLevel, riskLevels } from '../../core/pack/procedure-schema.ts';
import type { Condition, RiskRules } from '../../core/pack/risk-schema.ts';
import type { Words } from '../../core/pack/words.ts';

type Danger = RiskRules['dangers'][number];
type Strength = RiskRules['strengths'][number];

/** Why the rules propose what they propose: one danger or strength that the answers tell of. */
interface RiskReason {
  kind: 'danger' | 'strength';
  code: string;
  because: Words;
  /** The level that it demands at least, when it does. */
  atLeast: RiskLevel | null;
  /** What it adds to the weight; negative for a strength; 0 when it demands a level. */
  weight: number;
}

/** A level that a person confirms or changes, with every reason. It decides nothing. */
export interface RiskProposal {
  level: RiskLevel;
  weight: number;
  reasons: readonly RiskReason[];
}

const chosen = (answers: Answers, field: string): readonly string[] => {
  const answer = answers[field];
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
};

const number = (answers: Answers, field: string): number | null => {
  const answer = answers[field];
  if (typeof answer === 'number') return answer;
  return typeof answer === 'string' && /^-?\d+(\.\d+)?$/.test(answer) ? Number(answer) : null;
};

const holds = (condition: Condition, answers: Answers): boolean => {
  if ('any' in condition) {
    const told = chosen(answers, condition.field);
    return condition.any.some((name) => told.includes(name));
  }
  if ('count' in condition) {
    const told = chosen(answers, condition.field);
    return told.filter((name) => condition.of?.includes(name) ?? true).length >= condition.count;
  }
  const told = number(answers, condition.field);
  if (told === null) return false;
  return 'below' in condition ? told < condition.below : told >= condition.from;
};

const higher = (a: RiskLevel, b: RiskLevel): RiskLevel =>
  riskLevels.indexOf(a) >= riskLevels.indexOf(b) ? a : b;

const reasonOf = (kind: RiskReason['kind'], { code, because, ...rule }: Danger | Strength): RiskReason => ({
  kind,
  code,
  because,
  atLeast: 'atLeast' in rule ? rule.atLeast : null,
  weight: 'weight' in rule ? (kind === 'danger' ? rule.weight : -rule.weight) : 0,
});

/**
 * The level that follows from dangers and strengths: the highest that a danger demands, or what the weights come
 * to. More dangers never lower it; strengths lower the weight only, within the bound that the pack sets.
 */
export const levelFrom = (
  rules: RiskRules,
  dangers: readonly Danger[],
  strengths: readonly Strength[],
): Pick<RiskProposal, 'level' | 'weight'> => {
  const against = dangers.reduce((sum, rule) => sum + ('weight' in rule ? rule.weight : 0), 0);
  const relief = strengths.reduce((sum, { weight }) => sum + weight, 0);
  const weight = Math.max(0, against - Math.min(relief, rules.strengthsAtMost));
  const weighed = rules.levels
    .filter(({ from }) => weight >= from)
    .reduce<RiskLevel>((level, step) => higher(level, step.level), 'low');
  const level = dangers.reduce<RiskLevel>(
    (so, rule) => ('atLeast' in rule ? higher(so, rule.atLeast) : so),
    weighed,
  );
  return { level, weight };
};

/** Proposes a level of risk from the stored answers of an assessment, by the pack's rules, with every reason. */
export const proposeRisk = (rules: RiskRules, answers: Answers): RiskProposal => {
  const tells = ({ when }: Danger | Strength): boolean =>
    when.every((condition) => holds(condition, answers));
  const dangers = rules.dangers.filter(tells);
  const strengths = rules.strengths.filter(tells);
  return {
    ...levelFrom(rules, dangers, strengths),
    reasons: [
      ...dangers.map((rule) => reasonOf('danger', rule)),
      ...strengths.map((rule) => reasonOf('strength', rule)),
    ],
  };
};
