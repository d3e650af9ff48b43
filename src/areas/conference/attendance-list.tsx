import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useAgencies, useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import { attendances, type Invited } from './state.ts';
import { type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

const Line = ({ meeting, invited }: { meeting: OpenMeeting; invited: Invited }) => {
  const { t } = useTranslation('conference');
  const act = useMeetingActs(meeting);
  const { sayMember } = useColleagues();
  const { sayAgency } = useAgencies();
  const { refusal, attempt } = useTried();
  const { member, agency, answer, attendance } = invited;
  const [substitute, setSubstitute] = useState(attendance?.substitute ?? answer?.substitute ?? '');
  // A substitute is noted once named; until then the choice stands here only.
  const [choosing, setChoosing] = useState(false);
  const how = choosing ? 'substitute' : (attendance?.how ?? null);
  const name = sayMember(member);
  const note = (next: string | null) => {
    const found = attendances.find((one) => one === next);
    if (!found) return;
    setChoosing(found === 'substitute');
    if (found === 'substitute' && substitute.trim() === '') return;
    const named = found === 'substitute' ? substitute.trim() : null;
    void attempt(act([{ kind: 'conference.attend', member, how: found, substitute: named }])).then(
      (noted) => noted && setChoosing(false),
    );
  };
  return (
    <li>
      <span className={look.grow}>
        {name}
        <small>
          {sayAgency(agency)} · {t(`answer.${answer?.how ?? 'none'}`)}
        </small>
      </span>
      <span className={look.acts}>
        {how === 'substitute' && (
          <TextInput
            aria-label={t('substituteOf', { name })}
            placeholder={t('substitute')}
            value={substitute}
            onChange={(event) => setSubstitute(event.currentTarget.value)}
            onBlur={() => note('substitute')}
          />
        )}
        <Select
          aria-label={t('attendanceOf', { name })}
          data={attendances.map((value) => ({ value, label: t(`attendance.${value}`) }))}
          value={how}
          onChange={note}
          placeholder={t('notNoted')}
          allowDeselect={false}
        />
      </span>
      {refusal && <Refused refusal={refusal} />}
    </li>
  );
};

/** Who is there, in the room or from afar, who sent a substitute, and who is missing. */
export const AttendanceList = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  return (
    <Panel title={t('whoIsThere')} flush>
      <ul className={look.lines}>
        {meeting.open.file.invited.map((invited) => (
          <Line key={invited.member} meeting={meeting} invited={invited} />
        ))}
      </ul>
    </Panel>
  );
};
