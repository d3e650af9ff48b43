import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import { usePack } from '../../web/pack.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { DayText } from '../../web/parts/date-text.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useAgencies, useColleagues } from '../access/index.ts';
import { fillAddress, useCaseActs, useThisCase } from '../case/index.ts';
import { type Goal, isLate, stateOf, textOf } from './goals.ts';
import look from './plan.module.css';

const useListLabel = () => {
  const { lists } = usePack();
  const language = useLanguage();
  return (list: string, code: string): string =>
    sayLabel(lists[list]?.find(({ name }) => name === code)?.label, language);
};

/** Marks an action as done today; undoing is a correction like any other. */
const useDone = (action: FormRecord) => {
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const today = useNow().slice(0, 10);
  const state = action.fields.action_state?.value ?? null;
  const doneOn = action.fields.done_on?.value ?? null;
  return () =>
    void act({
      kind: 'record.edit',
      record: action.id,
      edits: [
        { field: 'action_state', was: state, now: 'done' },
        { field: 'done_on', was: doneOn, now: today },
      ],
    });
};

const Action = ({ action, writes }: { action: FormRecord; writes: boolean }) => {
  const { t } = useTranslation('plan');
  const { open } = useThisCase();
  const { sayAgency } = useAgencies();
  const { colleagues } = useColleagues();
  const label = useListLabel();
  const done = useDone(action);
  const today = useNow().slice(0, 10);
  const state = stateOf(action);
  const due = textOf(action, 'due_on');
  const person = textOf(action, 'responsible_person');
  const late = isLate(action, today);
  const who = [
    sayAgency(textOf(action, 'responsible_agency')),
    colleagues.find(({ id }) => id === person)?.name ?? person,
  ].filter(Boolean);
  return (
    <li>
      <span>
        <Link to={`/cases/${open.file.ref.id}/read/${action.id}`}>{textOf(action, 'action')}</Link>
        <small>{who.join(' · ')}</small>
        <small className={late ? look.late : undefined}>
          {label('action-state', state)}
          {due && (
            <>
              {' · '}
              {t(late ? 'lateSince' : 'by')} <DayText day={due} />
            </>
          )}
        </small>
      </span>
      {writes && action.state === 'open' && (
        <span className={look.acts}>
          {state !== 'done' && (
            <Button size="compact-sm" variant="light" onClick={done}>
              {t('done')}
            </Button>
          )}
          <Button
            component={Link}
            to={fillAddress(open.file.ref.id, 'plan-action', action.id)}
            size="compact-sm"
            variant="subtle"
          >
            {t('change')}
          </Button>
        </span>
      )}
    </li>
  );
};

/** One goal: what should change, how we will know, and the actions that lead there. */
export const GoalCard = ({ goal: { record, actions }, writes }: { goal: Goal; writes: boolean }) => {
  const { t } = useTranslation('plan');
  const { open } = useThisCase();
  const label = useListLabel();
  const { id } = open.file.ref;
  const sign = record ? textOf(record, 'sign_of_success') : '';
  return (
    <article className={look.goal}>
      <header>
        <div>
          <h3>{record ? textOf(record, 'goal') : t('yourPart')}</h3>
          {record && (
            <small>
              {[
                label('plan-domain', textOf(record, 'domain')),
                label('goal-state', textOf(record, 'goal_state')),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          )}
          {sign && (
            <small>
              {t('sign')} {sign}
            </small>
          )}
        </div>
        {record && writes && record.state === 'open' && (
          <Button
            component={Link}
            to={fillAddress(id, 'plan-goal', record.id)}
            size="compact-sm"
            variant="subtle"
          >
            {t('change')}
          </Button>
        )}
      </header>
      <ul className={look.actions}>
        {actions.map((action) => (
          <Action key={action.id} action={action} writes={writes} />
        ))}
      </ul>
      {record && writes && (
        <Button
          component={Link}
          to={fillAddress(id, 'plan-action')}
          hash={record.id}
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={15} aria-hidden />}
        >
          {t('addAction')}
        </Button>
      )}
    </article>
  );
};
