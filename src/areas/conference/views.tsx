import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack } from '../../web/pack.ts';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { MeetingForm } from './meeting-form.tsx';
import type { CaseAtMeeting } from './use-conferences.ts';
import { writtenFor } from './written.ts';

/** What child and family want, asked before the meeting; and what they say to its decision, told after it. */
export const Views = ({ of, conference }: { of: CaseAtMeeting; conference: Id }) => {
  const { t } = useTranslation('conference');
  const form = formOf(usePack(), 'team-view');
  const [writing, setWriting] = useState(false);
  const [view] = writtenFor(of.open.file, 'team-view', conference);
  const writes = of.open.mayWrite('conference');
  if (!form || (!view && !writes)) return null;
  return (
    <Panel
      title={t('views')}
      actions={
        writes && (
          <Button size="compact-sm" variant="light" onClick={() => setWriting(true)}>
            {t(view ? 'viewsGoOn' : 'viewsAsk')}
          </Button>
        )
      }
    >
      {view ? (
        <RecordView form={form} record={view} hidden={of.open.hidden} unsaid level={3} />
      ) : (
        <p className="rr-quiet">{t(of.open.exists.includes('conference') ? 'closedViews' : 'noViews')}</p>
      )}
      {writing && (
        <Dialog opened onClose={() => setWriting(false)} title={t('views')} width={720}>
          <MeetingForm
            of={of}
            form="team-view"
            record={view ?? null}
            known={{ conference_id: conference }}
            part={() => null}
            draftKey={`conference/${conference}/${of.id}/view`}
            to={`/conferences/${conference}/meeting`}
            onDone={() => setWriting(false)}
            onCancel={() => setWriting(false)}
          />
        </Dialog>
      )}
    </Panel>
  );
};
