import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../core/pack/pack.ts';
import { dropDraft } from '../../web/device/drafts.ts';
import { usePack } from '../../web/pack.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useMe } from '../../web/session.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import { useCaseActs } from '../case/index.ts';
import look from './conference.module.css';
import { meetingOf } from './in-case.ts';
import { LeftOver } from './left-over.tsx';
import { type LeftWords, useLeftWords } from './left-words.ts';
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
  const { closed, added, decision } = meetingOf(of.open.file.meetings, conference);
  const { id } = useMe();
  const pack = usePack();
  const language = useLanguage();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const left = useLeftWords(conference, of.id, {
    form: formOf(pack, 'team-minutes'),
    stands: decision?.decision ?? '',
    language,
  }).filter(({ place }) => !taken.includes(place));
  const over = meeting.open.file.ended !== null;
  if (!closed && !(over && left.length > 0)) return null;
  const writes = closed && of.open.mayWrite('case');
  const add = async () => {
    if (text.trim() === '') return;
    if (!(await attempt(act({ kind: 'meeting.add', conference, text: text.trim() })))) return;
    setText('');
    for (const place of taken) await dropDraft(id, place);
    setTaken([]);
  };
  const take = ({ place, text: words }: LeftWords) => {
    setText([text, words].filter(Boolean).join('\n'));
    setTaken([...taken, place]);
  };
  return (
    <Panel title={t('additions')}>
      <LeftOver left={left} onTake={writes ? take : undefined} />
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
      {writes && (
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
