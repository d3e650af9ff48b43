import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../core/clock/happening.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useCaseActs, useCaseDeadlines, useThisCase } from '../case/index.ts';
import look from './followup.module.css';

/** Every clock of the case with its source; the head may waive one, with a reason. */
export const DeadlinesPanel = () => {
  const { t } = useTranslation('followup');
  const me = useMe();
  const language = useLanguage();
  const { open } = useThisCase();
  const act = useCaseActs(open);
  const [waiving, setWaiving] = useState<Deadline | null>(null);
  const deadlines = useCaseDeadlines(open.file).toSorted((one, other) =>
    other.dueAt.localeCompare(one.dueAt),
  );
  const waives = hasRole(me, 'supervisor');
  return (
    <Panel title={t('deadlines')} count={deadlines.length}>
      <ul className={look.rows}>
        {deadlines.map((deadline) => (
          <li key={`${deadline.code} ${deadline.startedAt} ${deadline.about ?? ''}`}>
            <span>{sayLabel(deadline.label, language)}</span>
            <span className={look.acts}>
              <DeadlineLabel deadline={deadline} />
              {waives && (deadline.state === 'running' || deadline.state === 'overdue') && (
                <Button size="compact-xs" variant="subtle" onClick={() => setWaiving(deadline)}>
                  {t('waive')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Confirm
        opened={waiving !== null}
        onClose={() => setWaiving(null)}
        title={t('waiveTitle', { step: waiving ? sayLabel(waiving.label, language) : '' })}
        text={t('waiveText')}
        act={t('waive')}
        withReason
        onConfirm={(reason) =>
          waiving
            ? act({
                kind: 'deadline.waive',
                code: waiving.code,
                startedAt: new Date(waiving.startedAt).toISOString(),
                reason,
              })
            : undefined
        }
      />
    </Panel>
  );
};
