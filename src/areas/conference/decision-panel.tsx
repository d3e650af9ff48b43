import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import { DecisionForm } from './decision-form.tsx';
import { meetingOf, type TeamDecision } from './in-case.ts';
import type { Item } from './state.ts';
import type { CaseAtMeeting, OpenMeeting } from './use-conferences.ts';

interface Props {
  meeting: OpenMeeting;
  item: Item;
  of: CaseAtMeeting;
}

/** What was decided, who agreed, and who did not and why. */
export const Decided = ({ decision }: { decision: TeamDecision }) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  return (
    <>
      <p className={look.said}>{decision.decision}</p>
      <p className="rr-quiet">
        <DayText day={decision.on} />
        {decision.agreed.length > 0 && ` · ${t('agreed')}: ${decision.agreed.map(sayMember).join(', ')}`}
      </p>
      {decision.dissented.length > 0 && (
        <ul>
          {decision.dissented.map(({ member, why }) => (
            <li key={member}>
              {t('dissented', { name: sayMember(member) })}: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** The team's decision on this case; while the meeting runs the unit writes it. */
export const DecisionPanel = ({ meeting, item, of }: Props) => {
  const { t } = useTranslation('conference');
  const [writing, setWriting] = useState(false);
  const { file } = meeting.open;
  const { decision, closed } = meetingOf(of.open.file.meetings, file.ref.id);
  const writes =
    file.began !== null && file.ended === null && !closed && of.open.opening('case').level === 'write';
  return (
    <Panel
      title={t('decision')}
      actions={
        writes &&
        !writing && (
          <Button size="compact-sm" variant="light" onClick={() => setWriting(true)}>
            {t(decision ? 'reword' : 'decide')}
          </Button>
        )
      }
    >
      {decision && !writing && <Decided decision={decision} />}
      {!decision && !writing && <p className="rr-quiet">{t('undecided')}</p>}
      {writing && <DecisionForm meeting={meeting} item={item} of={of} onDone={() => setWriting(false)} />}
    </Panel>
  );
};
