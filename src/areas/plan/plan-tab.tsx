import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus, Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Columns } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Closed } from '../../web/parts/why.tsx';
import { fillAddress, useThisCase } from '../case/index.ts';
import { Approval } from './approval.tsx';
import { Consents } from './consents.tsx';
import { GoalCard } from './goal-card.tsx';
import { goalsOf, looseActions } from './goals.ts';
import { Measures } from './measures.tsx';
import look from './plan.module.css';
import { PlanVersions } from './plan-versions.tsx';
import { Progress } from './progress.tsx';
import { SafetyPlans } from './safety-plans.tsx';

/** The individual protection plan: goals with their actions, who does what by when, and who agreed to it. */
export const PlanTab = () => {
  const { t } = useTranslation('plan');
  const { open } = useThisCase();
  const { file } = open;
  const { id } = file.ref;
  const opening = open.opening('plan');
  if (open.hidden.has('plan')) return <Closed level={opening.level} because={opening.because} />;
  const goals = goalsOf(file.records);
  const loose = looseActions(file.records);
  const writes = open.mayWrite('plan') && file.followup.closing.state !== 'closed';
  return (
    <Columns
      aside={
        <>
          <Approval />
          <Progress goals={goals} />
          <Consents />
          <Measures />
          <SafetyPlans />
        </>
      }
    >
      <Panel
        title={t('goals')}
        count={goals.length}
        actions={
          writes && (
            <Button
              component={Link}
              to={fillAddress(id, 'plan-goal')}
              size="xs"
              leftSection={<Plus size={15} aria-hidden />}
            >
              {t('addGoal')}
            </Button>
          )
        }
      >
        {goals.length === 0 && (
          <EmptyState icon={Target} title={t('noGoals')} text={writes ? t('noGoalsText') : undefined} />
        )}
        <div className={look.goals}>
          {goals.map((goal) => (
            <GoalCard key={goal.record.id} goal={goal} writes={writes} />
          ))}
          {loose.length > 0 && <GoalCard goal={{ record: null, actions: loose }} writes={writes} />}
        </div>
      </Panel>
      <PlanVersions />
    </Columns>
  );
};
