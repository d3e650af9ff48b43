import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../web/parts/date-text.tsx';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { RiskBadge } from '../../web/parts/risk-badge.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { AgeText, ClosedToYou, useStepLabel } from '../case/index.ts';
import { Reasons } from '../urgency/index.ts';
import { Additions } from './additions.tsx';
import look from './conference.module.css';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Contributions } from './contributions.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { EarlierActions } from './earlier-actions.tsx';
import { MeetingActions } from './meeting-actions.tsx';
import { Minutes } from './minutes.tsx';
import type { Item } from './state.ts';
import { type CaseAtMeeting, type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';
import { Views } from './views.tsx';

interface Props {
  meeting: OpenMeeting;
  item: Item;
}

const Head = ({ meeting, item, of }: Props & { of: CaseAtMeeting }) => {
  const { t } = useTranslation('conference');
  const me = useMe();
  const inUnit = hasRole(me, 'worker', 'supervisor');
  const sayStep = useStepLabel();
  const act = useMeetingActs(meeting);
  const { refusal, attempt } = useTried();
  const [bound, setBound] = useState(false);
  const running = meeting.open.file.began !== null && meeting.open.file.ended === null;
  const invited = meeting.open.file.invited.some(({ member }) => member === me.id);
  const lastSeen = of.lastSeenOn ? <DayText day={of.lastSeenOn} /> : t('neverSeen');
  const seen = of.closed.includes('unseen') ? <ClosedToYou /> : lastSeen;
  return (
    <Panel
      title={
        <span className={look.head}>
          <PersonName name={of.child?.name ?? null} working={of.child?.working ?? of.number} />
          {!of.closed.includes('risk') && <RiskBadge level={of.risk} />}
        </span>
      }
      actions={
        <span className={look.acts}>
          <Button component={Link} to={`/cases/${of.id}`} size="compact-sm" variant="default">
            {of.number}
          </Button>
          {invited && !meeting.open.file.ended && (
            <Button size="compact-sm" variant="default" onClick={() => setBound(true)}>
              {t('iAmBound')}
            </Button>
          )}
          {inUnit && running && item.state !== 'postponed' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                void attempt(act([{ kind: 'conference.settle-item', case: item.case, state: 'postponed' }]))
              }
            >
              {t('postpone')}
            </Button>
          )}
        </span>
      }
    >
      <p>
        <AgeText birth={of.birth} /> · {t('lastSeen')} {seen}
      </p>
      <Reasons reasons={of.reasons} step={of.step ? sayStep(of.step) : undefined} />
      {refusal && <Refused refusal={refusal} />}
      {bound && <ConflictDialog meeting={meeting} item={item} of={of} onClose={() => setBound(false)} />}
    </Panel>
  );
};

/** One case at the team's table: who it is about, what came of last time, what each brings, what is decided. */
export const CaseAtTable = ({ meeting, item }: Props) => {
  const { t } = useTranslation('conference');
  const of = meeting.cases.get(item.case);
  if (!of) return <EmptyState title={t('closedCase')} text={t('closedCaseText')} />;
  return (
    <div className={look.item}>
      <Head meeting={meeting} item={item} of={of} />
      <EarlierActions of={of} conference={meeting.open.file.ref.id} />
      <Contributions of={of} conference={meeting.open.file.ref.id} />
      <Views of={of} conference={meeting.open.file.ref.id} />
      <Minutes meeting={meeting} of={of} />
      <DecisionPanel meeting={meeting} item={item} of={of} />
      <MeetingActions meeting={meeting} of={of} />
      <Additions meeting={meeting} of={of} />
    </div>
  );
};
