import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import look from './case.module.css';
import { fillAddress } from './case-actions.tsx';
import { useThisCase } from './case-context.tsx';
import { type NextStep, nextStepOf } from './next-step.ts';

const addressOf = (step: NextStep, id: string): string => {
  switch (step.kind) {
    case 'fill':
      return fillAddress(id, step.form, step.record);
    case 'decide-risk':
    case 'settle-conflicts':
      return `/cases/${id}/${step.kind === 'decide-risk' ? 'assessment' : 'conflicts'}`;
    case 'write-plan':
    case 'submit-plan':
    case 'approve-plan':
      return `/cases/${id}/plan`;
    case 'follow-up':
    case 'approve-closure':
    case 'look-back':
    case 'transferred':
      return `/cases/${id}/followup`;
  }
};

/** The words of a step: a form is named, everything else by its kind. */
const wordsOf = (step: NextStep) => (step.kind === 'fill' ? (`fill-${step.form}` as const) : step.kind);

/** What carries the case on now, and the way there. */
export const NextStepPanel = () => {
  const { t } = useTranslation('case');
  const { open } = useThisCase();
  const step = nextStepOf(open.file);
  const words = wordsOf(step);
  return (
    <Panel title={t('next.title')}>
      <div className={look.next}>
        <p>{t(`next.text.${words}`)}</p>
        <Button
          component={Link}
          to={addressOf(step, open.file.ref.id)}
          variant="light"
          rightSection={<ArrowRight size={16} aria-hidden />}
        >
          {t(`next.act.${words}`)}
        </Button>
      </div>
    </Panel>
  );
};
