import type { FormRecord } from '../../core/chronology/record.ts';
import { answersOf, evaluate, type Moment, sectionOf } from '../../core/forms/index.ts';
import { formOf, type Pack } from '../../core/pack/pack.ts';
import type { RiskRules } from '../../core/pack/risk-schema.ts';
import type { Words } from '../../core/pack/words.ts';
import { proposeRisk, type RiskProposal } from './risk.ts';

/** Every question whose answer the rules read. */
export const fieldsRead = ({ dangers, strengths }: RiskRules): readonly string[] => [
  ...new Set([...dangers, ...strengths].flatMap(({ when }) => when.map(({ field }) => field))),
];

/**
 * What the rules propose for a record of the assessment that they read. Nothing for another form, and nothing for
 * a reader from whom a section that the rules read is hidden: half the answers would make the danger look small.
 */
export const proposalOf = (
  pack: Pick<Pack, 'risk' | 'forms'>,
  record: Pick<FormRecord, 'form' | 'formVersion' | 'fields' | 'sets' | 'rows'>,
  moment: Moment,
): RiskProposal | null => {
  const { risk } = pack;
  const form = record.form === risk.form ? formOf(pack, record.form, record.formVersion) : undefined;
  if (!form) return null;
  if (fieldsRead(risk).some((field) => moment.hidden?.has(sectionOf(form, field)))) return null;
  return proposeRisk(risk, evaluate(form, answersOf(form, record), moment).stored);
};

/** The sentence of a danger or strength that an earlier proposal named; null for one that the pack has given up. */
export const becauseOf = (rules: RiskRules, code: string): Words | null =>
  [...rules.dangers, ...rules.strengths].find((rule) => rule.code === code)?.because ?? null;
