import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../core/pack/pack.ts';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack } from '../../web/pack.ts';
import { Panel } from '../../web/parts/panel.tsx';
import { useColleagues } from '../access/index.ts';
import { meetingOf } from './in-case.ts';
import { placesTyped } from './left-words.ts';
import { MeetingForm } from './meeting-form.tsx';
import type { CaseAtMeeting, OpenMeeting } from './use-conferences.ts';
import { writtenFor } from './written.ts';

/** The minutes of one case: written by the unit while the meeting runs, field by field, two at once if need be. */
export const Minutes = ({ meeting, of }: { meeting: OpenMeeting; of: CaseAtMeeting }) => {
  const { t } = useTranslation('conference');
  const form = formOf(usePack(), 'team-minutes');
  const { sayMember } = useColleagues();
  const [writing, setWriting] = useState(false);
  const conference = meeting.open.file.ref.id;
  const written = writtenFor(of.open.file, 'team-minutes', conference);
  const [minutes] = written;
  const { began, ended } = meeting.open.file;
  const closed = meetingOf(of.open.file.meetings, conference).closed;
  const writes =
    began !== null && ended === null && !closed && of.open.opening('conference').level === 'write';
  if (!form || (!minutes && !writes)) return null;
  return (
    <Panel
      title={t('minutesOfCase')}
      actions={
        writes &&
        !writing && (
          <Button size="compact-sm" variant="light" onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        )
      }
    >
      {writing ? (
        // The form stays when somebody else begins the minutes meanwhile, or closes them: nothing typed is lost.
        <MeetingForm
          of={of}
          form="team-minutes"
          record={minutes ?? null}
          known={{ conference_id: conference }}
          part={() => null}
          draftKey={placesTyped(conference, of.id).minutes}
          to={`/conferences/${conference}/meeting`}
          onDone={() => setWriting(false)}
          onCancel={() => setWriting(false)}
        />
      ) : minutes ? (
        // Two who began at the same moment wrote two records: what either said stands here.
        written.map((record) => (
          <RecordView
            key={record.id}
            form={form}
            record={record}
            hidden={of.open.hidden}
            entries={of.open.entries}
            sayWho={sayMember}
            unsaid
            level={3}
          />
        ))
      ) : (
        <p className="rr-quiet">{t('noMinutes')}</p>
      )}
    </Panel>
  );
};
