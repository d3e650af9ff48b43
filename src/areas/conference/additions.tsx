import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useColleagues } from '../access/index.ts';
import { useCaseActs } from '../case/index.ts';
import look from './conference.module.css';
import { meetingOf } from './in-case.ts';
import type { CaseAtMeeting, OpenMeeting } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

/** What was added to closed minutes: the only way in which they are corrected. */
export const Additions = ({ meeting, of }: { meeting: OpenMeeting; of: CaseAtMeeting }) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  const act = useCaseActs(of.open);
  const [text, setText] = useState('');
  const { refusal, attempt } = useTried();
  const conference = meeting.open.file.ref.id;
  const { closed, added } = meetingOf(of.open.file.meetings, conference);
  if (!closed) return null;
  const add = async () => {
    if (text.trim() === '') return;
    if (await attempt(act({ kind: 'meeting.add', conference, text: text.trim() }))) setText('');
  };
  return (
    <Panel title={t('additions')}>
      <ul>
        {added.map((one) => (
          <li key={one.at}>
            <p className={look.said}>{one.text}</p>
            <small className="rr-quiet">
              {sayMember(one.by)}, <MomentText at={one.at} />
            </small>
          </li>
        ))}
      </ul>
      {of.open.mayWrite('case') && (
        <form
          noValidate
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Textarea
            label={t('addition')}
            description={t('additionText')}
            autosize
            minRows={2}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {refusal && <Refused refusal={refusal} />}
          <div>
            <Button type="submit" disabled={text.trim() === ''}>
              {t('add')}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
};
