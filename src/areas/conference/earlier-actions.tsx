import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../core/chronology/record.ts';
import type { Id } from '../../core/id.ts';
import { useNow } from '../../web/parts/clock.tsx';
import { Confirm } from '../../web/parts/confirm.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useCaseActs } from '../case/index.ts';
import { ActionLine } from './action-line.tsx';
import look from './conference.module.css';
import type { CaseAtMeeting } from './use-conferences.ts';
import { closedEarlier, earlierActions, isSettled } from './written.ts';

const answered = (action: FormRecord, field: string) => action.fields[field]?.value ?? null;

const Settling = ({ of, action }: { of: CaseAtMeeting; action: FormRecord }) => {
  const { t } = useTranslation('conference');
  const act = useCaseActs(of.open);
  const today = useNow().slice(0, 10);
  const [asking, setAsking] = useState<'done' | 'not-done' | null>(null);
  const settle = (state: 'done' | 'not-done', note: string) =>
    act({
      kind: 'record.edit',
      record: action.id,
      edits: [
        { field: 'action_state', was: answered(action, 'action_state'), now: state },
        { field: 'progress_note', was: answered(action, 'progress_note'), now: note },
        ...(state === 'done' ? [{ field: 'done_on', was: answered(action, 'done_on'), now: today }] : []),
      ],
    });
  return (
    <span className={look.acts}>
      <Button size="compact-sm" variant="light" onClick={() => setAsking('done')}>
        {t('actionDone')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking('not-done')}>
        {t('actionGivenUp')}
      </Button>
      <Confirm
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t(asking === 'done' ? 'actionDoneTitle' : 'actionGivenUpTitle')}
        text={t('actionText')}
        act={t(asking === 'done' ? 'actionDone' : 'actionGivenUp')}
        withReason
        onConfirm={(note) => (asking ? settle(asking, note) : undefined)}
      />
    </span>
  );
};

/** What earlier meetings agreed for this child: done, late, and why. It returns until somebody closes it. */
export const EarlierActions = ({ of, conference }: { of: CaseAtMeeting; conference: Id }) => {
  const { t } = useTranslation('conference');
  const actions = earlierActions(of.open.file, conference);
  const notOpen = closedEarlier(of.open.file, conference);
  if (actions.length + notOpen === 0) return null;
  const writes = of.open.mayWrite('plan');
  const open = actions.filter((action) => !isSettled(action)).length;
  return (
    <Panel title={t('earlier')} count={open} tone={open > 0 ? 'warn' : 'plain'} flush>
      <ul className={look.lines}>
        {actions.map((action) => (
          <li key={action.id}>
            <span className={look.grow}>
              <ActionLine action={action} />
            </span>
            {writes && !isSettled(action) && <Settling of={of} action={action} />}
          </li>
        ))}
        {notOpen > 0 && <li className="rr-quiet">{t('closedActions', { count: notOpen })}</li>}
      </ul>
    </Panel>
  );
};
