import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { RecordView } from '../../web/form/record-view.tsx';
import { usePack } from '../../web/pack.ts';
import { useHiddenNames } from '../../web/parts/hidden-names.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { useAgencies, useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import { ContributionDialog } from './contribution-dialog.tsx';
import { meetingOf } from './in-case.ts';
import type { CaseAtMeeting } from './use-conferences.ts';
import { writtenFor } from './written.ts';

/** The parts of a contribution that only some of the team may read. */
const reservedParts = ['health', 'education', 'police', 'legal', 'economic'];

/** What each discipline brings, as far as the protocol opens it to the reader. */
export const Contributions = ({ of, conference }: { of: CaseAtMeeting; conference: Id }) => {
  const { t } = useTranslation('conference');
  const pack = usePack();
  const { sayMember } = useColleagues();
  const { sayAgency } = useAgencies();
  const [writing, setWriting] = useState(false);
  const { hidden: projected } = useHiddenNames();
  const { file, exists } = of.open;
  // On a screen that others see, what only some may read is not shown to anybody.
  const hidden = projected ? new Set([...of.open.hidden, ...reservedParts]) : of.open.hidden;
  const written = writtenFor(file, 'team-contribution', conference);
  const closed = meetingOf(file.meetings, conference).closed;
  return (
    <Panel
      title={t('contributions')}
      count={written.length}
      actions={
        !closed && (
          <Button size="compact-sm" variant="light" onClick={() => setWriting(true)}>
            {t('contribute')}
          </Button>
        )
      }
    >
      {written.length === 0 && <p className="rr-quiet">{t('noContributions')}</p>}
      {written.map((record) => {
        const form = formOf(pack, record.form, record.formVersion);
        return (
          <section key={record.id} className={look.item}>
            <strong>
              {record.opened && `${sayAgency(record.opened.agency)} · ${sayMember(record.opened.by)}`}
            </strong>
            {form && <RecordView form={form} record={record} hidden={hidden} unsaid level={3} />}
          </section>
        );
      })}
      {projected && written.length > 0 && <p className="rr-quiet">{t('notProjected')}</p>}
      {exists.includes('conference') && <p className="rr-quiet">{t('othersContributed')}</p>}
      {writing && <ContributionDialog of={of} conference={conference} onClose={() => setWriting(false)} />}
    </Panel>
  );
};
