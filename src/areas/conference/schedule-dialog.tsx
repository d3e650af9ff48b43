import { Button, MultiSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../core/id.ts';
import { useSend } from '../../web/files/use-send.ts';
import { useNow } from '../../web/parts/clock.tsx';
import ends from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useMe } from '../../web/session.tsx';
import { useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import { useTeamChoices } from './use-team.ts';
import { useTried } from './use-tried.ts';
import { calledFor, noWhen, WhenFields } from './when-fields.tsx';

/** Calls the team: when, where, and which of its members, by discipline. */
export const ScheduleDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('conference');
  const me = useMe();
  const navigate = useNavigate();
  const send = useSend();
  const { colleagues } = useColleagues();
  const team = useTeamChoices();
  const now = useNow();
  const [when, setWhen] = useState(noWhen);
  const [members, setMembers] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { refusal, attempt } = useTried();
  const schedule = async () => {
    setTried(true);
    const at = calledFor(when, now);
    if (!at || when.place.trim() === '') return;
    const id = newId();
    const file = { kind: 'conference' as const, id };
    const invited = [...new Set([me.id, ...members])].flatMap((member) => {
      const found = colleagues.find((one) => one.id === member);
      return found ? [{ member, agency: found.agency.id, discipline: found.discipline }] : [];
    });
    const done = await attempt(
      send(
        {
          file,
          command: {
            ...{ kind: 'conference.schedule', at, minutes: when.minutes, place: when.place.trim() },
            ...{ remote: when.remote.trim() || null, chair: me.id },
          },
        },
        { file, command: { kind: 'conference.invite', members: invited } },
      ),
    );
    if (done) void navigate({ to: `/conferences/${id}` });
  };
  return (
    <Dialog opened onClose={onClose} title={t('schedule')} width={620}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void schedule();
        }}
      >
        <WhenFields when={when} onChange={setWhen} tried={tried} />
        <MultiSelect
          label={t('invite')}
          description={t('inviteText')}
          searchable
          data={team}
          value={[...members]}
          onChange={setMembers}
          comboboxProps={{ withinPortal: false }}
        />
        {refusal && <Refused refusal={refusal} />}
        <div className={ends.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('schedule')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
