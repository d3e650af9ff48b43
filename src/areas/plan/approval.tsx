import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useColleagues } from '../access/index.ts';
import { useCaseActs, useThisCase } from '../case/index.ts';
import { goalsOf } from './goals.ts';
import look from './plan.module.css';
import { approvedVersion } from './rules.ts';

/** Where the plan stands on its way to approval, and what can be done about it by whom. */
export const Approval = () => {
  const { t } = useTranslation('plan');
  const me = useMe();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const [returning, setReturning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { plan, records, followup } = open.file;
  const last = plan.versions.at(-1);
  const approved = approvedVersion(plan);
  const waits = last?.state === 'waiting';
  const decides = waits && hasRole(me, 'supervisor') && last.submittedBy !== me.id;
  const goals = goalsOf(records);
  const ready = goals.length > 0 && goals.some(({ actions }) => actions.length > 0);
  const submits = open.mayWrite('plan') && !waits && followup.closing.state !== 'closed';
  const tried = async (asked: Promise<Refusal | undefined>, done: string) => {
    const answer = await asked;
    setRefusal(isRefusal(answer) ? answer : null);
    if (!isRefusal(answer)) tell({ text: done });
  };
  return (
    <Panel title={t('approval')} tone={waits ? 'warn' : 'plain'}>
      <p>
        {waits && t('waiting', { version: last.version, name: sayMember(last.submittedBy) })}
        {!waits && last?.state === 'returned' && t('returned', { version: last.version })}
        {!waits && last?.state !== 'returned' && !approved && t('draft')}
        {!waits && approved && last?.state === 'approved' && t('approved', { version: approved.version })}
      </p>
      {last?.reason && <p>{last.reason}</p>}
      {approved?.decidedAt && (
        <p className="rr-quiet">
          {approved.decidedBy && sayMember(approved.decidedBy)} · <MomentText at={approved.decidedAt} />
        </p>
      )}
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        {submits && (
          <Button
            disabled={!ready}
            onClick={() => void tried(act({ kind: 'plan.submit' }), t('wasSubmitted'))}
          >
            {t(approved ? 'submitAgain' : 'submit')}
          </Button>
        )}
        {decides && (
          <>
            <Button
              onClick={() =>
                void tried(act({ kind: 'plan.approve', version: last.version }), t('wasApproved'))
              }
            >
              {t('approve')}
            </Button>
            <Button variant="default" onClick={() => setReturning(true)}>
              {t('return')}
            </Button>
          </>
        )}
      </div>
      {submits && !ready && <p className="rr-quiet">{t('notReady')}</p>}
      <Confirm
        opened={returning}
        onClose={() => setReturning(false)}
        title={t('return')}
        text={t('returnText')}
        act={t('return')}
        withReason
        onConfirm={(reason) =>
          last ? act({ kind: 'plan.return', version: last.version, reason }) : undefined
        }
      />
    </Panel>
  );
};
