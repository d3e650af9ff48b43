import { useTranslation } from 'react-i18next';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import type { ReasonShown } from './contract.ts';
import look from './urgency.module.css';

/** Says a reason in words: “not seen for 31 days”. */
const useSayReason = (): ((reason: ReasonShown, step?: string) => string) => {
  const { t } = useTranslation('urgency');
  return ({ fact, value }, step) => {
    switch (fact) {
      case 'risk':
        return t(`fact.risk-${riskLevels[value - 1] ?? 'low'}`);
      case 'overdue':
        return t('fact.overdue', { count: value, step: step ?? t('fact.step') });
      case 'age':
      case 'out-of-school':
      case 'sibling-in-care':
      case 'without-manager':
        return t(`fact.${fact}`);
      case 'risk-undecided':
      case 'unseen':
      case 'referral-unanswered':
      case 'new-concern':
      case 'contradictions':
        return t(`fact.${fact}`, { count: value });
      default:
        return fact satisfies never;
    }
  };
};

interface Props {
  reasons: readonly ReasonShown[];
  /** The step whose deadline ran out, where it is known. */
  step?: string | undefined;
}

/** Why a case comes earlier than others, in words, the weightiest first. */
export const Reasons = ({ reasons, step }: Props) => {
  const { t } = useTranslation('urgency');
  const say = useSayReason();
  if (reasons.length === 0) return <span className="rr-quiet">{t('nothing')}</span>;
  return (
    <ul className={look.reasons}>
      {reasons.map((reason) => (
        <li key={reason.code}>{say(reason, step)}</li>
      ))}
    </ul>
  );
};
