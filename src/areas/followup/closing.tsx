import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { usePack } from '../../web/pack.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { fillAddress, useCaseActs, useThisCase } from '../case/index.ts';
import { blockingClosure } from '../case/rules.ts';
import { OpenReferrals } from '../referral/index.ts';
import look from './followup.module.css';

const criteria = [
  'open-actions',
  'open-tasks',
  'open-conflicts',
  'transfer-waiting',
  'no-closure-form',
] as const;

/** What still stands between the case and its closing. */
const Criteria = () => {
  const { t } = useTranslation('followup');
  const { open } = useThisCase();
  const blocking = blockingClosure(open.file);
  return (
    <ul className={look.criteria}>
      {criteria.map((one) => {
        const stands = blocking.includes(one);
        return (
          <li key={one}>
            {stands ? <CircleAlert size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
            {t(stands ? `blocking.${one}` : `settled.${one}`)}
          </li>
        );
      })}
      <OpenReferrals />
    </ul>
  );
};

/** The closing: by criteria, asked for by one, agreed by the head, and the way back with a reason. */
export const Closing = () => {
  const { t } = useTranslation('followup');
  const me = useMe();
  const { lists } = usePack();
  const language = useLanguage();
  const { open } = useThisCase();
  const { sayMember } = useColleagues();
  const act = useCaseActs(open);
  const [asking, setAsking] = useState<'return' | 'reopen' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { file } = open;
  const { closing } = file.followup;
  const reason = lists['closure-reason']?.find(({ name }) => name === closing.reason);
  const said = sayLabel(reason?.label, language) || closing.reason;
  const closure = Object.values(file.records).find(
    ({ form, state }) => form === 'closure' && state !== 'withdrawn',
  );
  const decides = closing.state === 'requested' && hasRole(me, 'supervisor') && closing.requestedBy !== me.id;
  const asks = closing.state === 'open' && open.mayWrite('case');
  const tried = async (asked: Promise<Refusal | undefined>) => setRefusal((await asked) ?? null);
  return (
    <Panel title={t('closing')} tone={closing.state === 'requested' ? 'warn' : 'plain'}>
      <p>{t(`closingState.${closing.state}`)}</p>
      {closing.state !== 'open' && (
        <p>
          <strong>{said}</strong>{' '}
          <span className="rr-quiet">
            {closing.by && sayMember(closing.by)} {closing.at && <MomentText at={closing.at} />}
          </span>
        </p>
      )}
      {closing.state === 'open' && <Criteria />}
      {closing.state === 'requested' && (
        <ul className={look.criteria}>
          <OpenReferrals />
        </ul>
      )}
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        {asks && !closure && (
          <Button component={Link} to={fillAddress(file.ref.id, 'closure')} variant="light">
            {t('fillClosure')}
          </Button>
        )}
        {asks && closure?.state === 'open' && (
          <Button component={Link} to={fillAddress(file.ref.id, 'closure', closure.id)} variant="light">
            {t('goOnClosure')}
          </Button>
        )}
        {asks && closure?.state === 'completed' && (
          <Button
            onClick={() =>
              void tried(
                act({
                  kind: 'closure.request',
                  record: closure.id,
                  reason: String(closure.fields.closure_reason?.value ?? ''),
                }),
              )
            }
          >
            {t('request')}
          </Button>
        )}
        {decides && (
          <>
            <Button onClick={() => void tried(act({ kind: 'closure.approve' }))}>{t('approve')}</Button>
            <Button variant="default" onClick={() => setAsking('return')}>
              {t('return')}
            </Button>
          </>
        )}
        {closing.state === 'closed' && hasRole(me, 'worker', 'supervisor') && open.writesAll('case') && (
          <Button variant="default" onClick={() => setAsking('reopen')}>
            {t('reopen')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t(asking === 'reopen' ? 'reopen' : 'return')}
        act={t(asking === 'reopen' ? 'reopen' : 'return')}
        withReason
        onConfirm={(reason) =>
          act(asking === 'reopen' ? { kind: 'case.reopen', reason } : { kind: 'closure.return', reason })
        }
      />
    </Panel>
  );
};
