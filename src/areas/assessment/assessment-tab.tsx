import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Columns } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { LinesSkeleton } from '../../web/parts/skeletons.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { useThisCase } from '../case/index.ts';
import look from './assessment.module.css';
import { Assessments } from './assessments.tsx';
import { childWords } from './child-words.ts';
import { DecideRisk } from './decide-risk.tsx';
import { RiskHistory } from './risk-history.tsx';
import { riskOverTime } from './risk-over-time.ts';
import { strengthsSeen } from './strengths.ts';

const RiskPicture = lazy(() => import('./risk-picture.tsx'));

const ChildWords = () => {
  const { t } = useTranslation('assessment');
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const said = childWords(open.file.records, usePack());
  if (said.length === 0) return null;
  return (
    <Panel title={t('words')} count={said.length}>
      {said.map(({ words, at, by, record }) => (
        <figure key={`${record} ${at} ${words}`} className={look.quote}>
          <blockquote>{words}</blockquote>
          <figcaption>
            {sayMember(by)} · <MomentText at={at} />
          </figcaption>
        </figure>
      ))}
    </Panel>
  );
};

const Strengths = () => {
  const { t } = useTranslation('assessment');
  const { open } = useThisCase();
  const language = useLanguage();
  const seen = strengthsSeen(open.file.records, usePack());
  if (seen.length === 0) return null;
  return (
    <Panel title={t('strengths')} count={seen.length}>
      <ul className={look.list}>
        {seen.map(({ code, label }) => (
          <li key={code}>{sayLabel(label ?? undefined, language) || code}</li>
        ))}
      </ul>
    </Panel>
  );
};

/** What was found, how great the risk is and was, and what the child said. */
export const AssessmentTab = () => {
  const { t } = useTranslation('assessment');
  const { open } = useThisCase();
  const points = riskOverTime(open.file.risk);
  return (
    <Columns
      aside={
        <>
          <ChildWords />
          <Strengths />
        </>
      }
    >
      <DecideRisk />
      <Assessments />
      {points.length > 0 && (
        <Panel title={t('overTime')} count={points.length}>
          <Suspense fallback={<LinesSkeleton count={5} />}>
            <RiskPicture points={points} />
          </Suspense>
          <RiskHistory points={points} />
        </Panel>
      )}
    </Columns>
  );
};
