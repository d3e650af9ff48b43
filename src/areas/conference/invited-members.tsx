import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { hasRole, useMe } from '../../web/session.tsx';
import { useAgencies, useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import { type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTeamChoices } from './use-team.ts';
import { useTried } from './use-tried.ts';

const InviteDialog = ({ meeting, onClose }: { meeting: OpenMeeting; onClose: () => void }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const { colleagues } = useColleagues();
  const team = useTeamChoices(meeting.open.file.invited.map(({ member }) => member));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { refusal, attempt } = useTried();
  const invite = async () => {
    const members = chosen.flatMap((member) => {
      const found = colleagues.find(({ id }) => id === member);
      return found ? [{ member, agency: found.agency.id, discipline: found.discipline }] : [];
    });
    if (members.length === 0) return;
    if (await attempt(act([{ kind: 'conference.invite', members }]))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('invite')}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <MultiSelect
          label={t('who')}
          description={t('inviteText')}
          searchable
          data={team}
          value={[...chosen]}
          onChange={setChosen}
          comboboxProps={{ withinPortal: false }}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('invite')}</Button>
        </div>
      </form>
    </Dialog>
  );
};

/** Who is called, what they answered, and how they took part. */
export const InvitedMembers = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const inUnit = hasRole(useMe(), 'worker', 'supervisor');
  const { sayMember } = useColleagues();
  const { sayAgency } = useAgencies();
  const [inviting, setInviting] = useState(false);
  const { invited, ended, cancelled } = meeting.open.file;
  return (
    <Panel
      title={t('invited')}
      count={invited.length}
      flush
      actions={
        inUnit &&
        !ended &&
        !cancelled && (
          <Button size="compact-sm" variant="light" onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        )
      }
    >
      <ul className={look.lines}>
        {invited.map(({ member, agency, answer, attendance }) => (
          <li key={member}>
            <span className={look.grow}>
              {sayMember(member)}
              <small>{sayAgency(agency)}</small>
            </span>
            <small>
              {attendance && t(`attendance.${attendance.how}`)}
              {!attendance && t(`answer.${answer?.how ?? 'none'}`)}
            </small>
          </li>
        ))}
      </ul>
      {inviting && <InviteDialog meeting={meeting} onClose={() => setInviting(false)} />}
    </Panel>
  );
};
