import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useMe } from '../../web/session.tsx';
import { ActionLine } from './action-line.tsx';
import look from './conference.module.css';
import { meetingOf } from './in-case.ts';
import { MeetingForm } from './meeting-form.tsx';
import type { CaseAtMeeting, OpenMeeting } from './use-conferences.ts';
import { actionsOf, closedActions } from './written.ts';

/** The actions that were agreed: each becomes part of the child's plan and of its institution's work in the same act. */
export const MeetingActions = ({ meeting, of }: { meeting: OpenMeeting; of: CaseAtMeeting }) => {
  const { t } = useTranslation('conference');
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const { file } = meeting.open;
  const conference = file.ref.id;
  const actions = actionsOf(of.open.file, conference);
  const notOpen = closedActions(of.open.file, conference);
  const { closed } = meetingOf(of.open.file.meetings, conference);
  const writes =
    file.began !== null && file.ended === null && !closed && of.open.opening('plan').level === 'write';
  return (
    <Panel
      title={t('actions')}
      count={actions.length + notOpen}
      flush
      actions={
        writes && (
          <Button size="compact-sm" variant="light" onClick={() => setAdding(true)}>
            {t('addAction')}
          </Button>
        )
      }
    >
      <ul className={look.lines}>
        {actions.length + notOpen === 0 && <li className="rr-quiet">{t('noActions')}</li>}
        {actions.map((action) => (
          <li key={action.id}>
            <span className={look.grow}>
              <ActionLine action={action} />
            </span>
          </li>
        ))}
        {notOpen > 0 && <li className="rr-quiet">{t('closedActions', { count: notOpen })}</li>}
      </ul>
      {adding && (
        <Dialog opened onClose={() => setAdding(false)} title={t('addAction')} width={640}>
          <MeetingForm
            of={of}
            form="plan-action"
            record={null}
            known={{}}
            part={({ responsible_agency: agency }) =>
              typeof agency === 'string' && agency !== '' && agency !== me.agency.id ? agency : null
            }
            beside={(action) => [{ kind: 'meeting.act', conference, action }]}
            draftKey={null}
            to={`/conferences/${conference}/meeting`}
            onDone={() => setAdding(false)}
            onCancel={() => setAdding(false)}
          />
        </Dialog>
      )}
    </Panel>
  );
};
