import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { Dialog } from '../../web/parts/dialog.tsx';
import { tell } from '../../web/parts/notices.tsx';
import { useMe } from '../../web/session.tsx';
import { MeetingForm } from './meeting-form.tsx';
import type { CaseAtMeeting } from './use-conferences.ts';
import { writtenFor } from './written.ts';

interface Props {
  of: CaseAtMeeting;
  conference: Id;
  onClose: () => void;
}

/** What the reader's institution brings to a case: a new contribution, or the one it has begun. */
export const ContributionDialog = ({ of, conference, onClose }: Props) => {
  const { t } = useTranslation('conference');
  const me = useMe();
  const own = writtenFor(of.open.file, 'team-contribution', conference).find(
    ({ opened }) => opened?.agency === me.agency.id,
  );
  return (
    <Dialog opened onClose={onClose} title={t('contribute')} width={720}>
      <MeetingForm
        of={of}
        form="team-contribution"
        record={own ?? null}
        known={{ conference_id: conference, discipline: me.discipline }}
        part={() => (me.discipline === 'social-work' ? null : me.agency.id)}
        draftKey={`conference/${conference}/${of.id}/contribution`}
        to={`/conferences/${conference}`}
        onDone={() => {
          tell({ text: t('contributed') });
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
};
