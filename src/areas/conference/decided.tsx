import { useTranslation } from 'react-i18next';
import { DayText } from '../../web/parts/date-text.tsx';
import { useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import type { TeamDecision } from './in-case.ts';

/** What was decided, who agreed, and who did not and why. */
export const Decided = ({ decision }: { decision: TeamDecision }) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  return (
    <>
      <p className={look.said}>{decision.decision}</p>
      <p className="rr-quiet">
        <DayText day={decision.on} />
        {decision.agreed.length > 0 && ` · ${t('agreed')}: ${decision.agreed.map(sayMember).join(', ')}`}
      </p>
      {decision.dissented.length > 0 && (
        <ul>
          {decision.dissented.map(({ member, why }) => (
            <li key={member}>
              {t('dissented', { name: sayMember(member) })}: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
