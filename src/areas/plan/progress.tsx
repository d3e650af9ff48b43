import { useTranslation } from 'react-i18next';
import { useNow } from '../../web/parts/clock.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { ProgressBar } from '../../web/parts/progress-bar.tsx';
import { type Goal, isLate, stateOf, textOf } from './goals.ts';

/** How far the plan has come: actions done, late, and what they cost. */
export const Progress = ({ goals }: { goals: readonly Goal[] }) => {
  const { t } = useTranslation('plan');
  const today = useNow().slice(0, 10);
  const actions = goals.flatMap((goal) => goal.actions);
  if (actions.length === 0) return null;
  const done = actions.filter((action) => stateOf(action) === 'done').length;
  const late = actions.filter((action) => isLate(action, today)).length;
  const cost = actions.reduce((sum, action) => sum + (Number(textOf(action, 'cost')) || 0), 0);
  return (
    <Panel title={t('progress')} tone={late > 0 ? 'warn' : 'plain'}>
      <ProgressBar label={t('actionsDone')} done={done} all={actions.length} />
      <Facts
        facts={[[t('late'), late], ...(cost > 0 ? [[t('cost'), t('lek', { amount: cost })] as const] : [])]}
      />
    </Panel>
  );
};
