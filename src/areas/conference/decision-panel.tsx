import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { Decided } from './decided.tsx';
import { DecisionForm } from './decision-form.tsx';
import { meetingOf } from './in-case.ts';
import type { Item } from './state.ts';
import type { CaseAtMeeting, OpenMeeting } from './use-conferences.ts';

interface Props {
  meeting: OpenMeeting;
  item: Item;
  of: CaseAtMeeting;
}

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
