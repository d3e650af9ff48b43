import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { DeadlineLabel } from '../../web/parts/deadline-label.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useMe } from '../../web/session.tsx';
import { useAway } from '../absence/index.ts';
import { useColleagues } from '../access/index.ts';
import { nextDeadline } from './clocks.ts';
import look from './referral.module.css';
import { waitsFor } from './rules.ts';
import { StepDialog } from './step-dialog.tsx';
import type { StepName } from './step-forms.ts';
import type { Side } from './steps.ts';
import { mainStep, stepsOpen } from './steps-open.ts';
import { useReferralDeadlines } from './use-referral-deadlines.ts';
import { useReferralWords } from './use-referral-words.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';

const Taker = ({ open, side }: { open: OpenReferral; side: Side }) => {
  const { t } = useTranslation('referral');
  const me = useMe();
  const { sayMember } = useColleagues();
  const { sayAway } = useAway();
  const act = useReferralActs(open);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { taker } = open.file;
  const take = async (member: string | null) =>
    setRefusal((await act({ kind: 'referral.take', member })) ?? null);
  return (
    <>
      <p>{taker ? t('taken', { who: sayMember(taker) }) : t('untaken')}</p>
      {taker && sayAway(taker) && (
        <p>
          {sayMember(taker)}: {sayAway(taker)}
        </p>
      )}
      {side === 'receiver' && waitsFor(open.file.state) === 'receiver' && (
        <div className={look.acts}>
          {taker !== me.id && (
            <Button size="compact-sm" variant="light" onClick={() => void take(me.id)}>
              {t(taker && sayAway(taker) ? 'act.takeOver' : 'act.take')}
            </Button>
          )}
          {taker === me.id && (
            <Button size="compact-sm" variant="subtle" onClick={() => void take(null)}>
              {t('act.release')}
            </Button>
          )}
        </div>
      )}
      {refusal && <Refused refusal={refusal} />}
    </>
  );
};

/** What waits, for whom, until when; and the steps that may be made now. */
export const ActsPanel = ({ open, side }: { open: OpenReferral; side: Side }) => {
  const { t } = useTranslation('referral');
  const { step: sayStep } = useReferralWords();
  const act = useReferralActs(open);
  const me = useMe();
  const next = nextDeadline(useReferralDeadlines(open.file));
  const [asking, setAsking] = useState<{ step: StepName; byHand: boolean } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { state, ask, from, of } = open.file;
  const mine = stepsOpen(open.file, side);
  const theirs = side === 'sender' ? stepsOpen(open.file, 'receiver') : [];
  const main = mainStep[state];
  const make = async (kind: 'referral.see' | 'referral.expire' | 'referral.adopt') =>
    setRefusal((await act({ kind })) ?? null);
  const isOld = ask !== null && ask.validUntil < new Date().toISOString().slice(0, 10);
  const mayExpire =
    side === 'sender' && isOld && (state === 'sent' || state === 'seen' || state === 'clarification');
  return (
    <Panel
      title={t(`waits.${waitsFor(state) ?? 'nobody'}`)}
      tone={next?.state === 'overdue' ? 'bad' : 'plain'}
    >
      <div className={look.stack}>
        <p>{t(`state.${state}`)}</p>
        {next && (
          <p>
            {sayStep(next.code)} <DeadlineLabel deadline={next} />
          </p>
        )}
        {state !== 'drafted' && ask?.receiver.kind === 'institution' && <Taker open={open} side={side} />}
        {side === 'receiver' && state === 'sent' && (
          <Button variant="light" onClick={() => void make('referral.see')}>
            {t('act.see')}
          </Button>
        )}
        {mine.map((step) => (
          <Button
            key={step}
            variant={step === main ? 'filled' : 'default'}
            color={step === 'withdraw' ? 'crimson' : undefined}
            onClick={() => setAsking({ step, byHand: false })}
          >
            {t(`act.${step}`)}
          </Button>
        ))}
        {side === 'sender' && waitsFor(state) !== null && from?.member !== me.id && (
          <Button variant="subtle" onClick={() => void make('referral.adopt')}>
            {t('act.adopt')}
          </Button>
        )}
        {mayExpire && (
          <Button variant="default" onClick={() => void make('referral.expire')}>
            {t('act.expire')}
          </Button>
        )}
        {side === 'sender' && ask?.receiver.kind === 'outside' && of && (
          <Button component={Link} to={`/cases/${of.case}/documents`} variant="light">
            {t('act.letter')}
          </Button>
        )}
        {refusal && <Refused refusal={refusal} />}
      </div>
      {theirs.length > 0 && (
        <details>
          <summary>{t('byHand.title')}</summary>
          <p className="rr-quiet">{t('byHand.text')}</p>
          <div className={look.acts}>
            {theirs.map((step) => (
              <Button
                key={step}
                size="compact-sm"
                variant="default"
                onClick={() => setAsking({ step, byHand: true })}
              >
                {t(`act.${step}`)}
              </Button>
            ))}
          </div>
        </details>
      )}
      {asking && <StepDialog open={open} {...asking} onClose={() => setAsking(null)} />}
    </Panel>
  );
};
