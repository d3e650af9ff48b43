import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../core/contract/route.ts';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useMe } from '../../web/session.tsx';
import { useLanguage } from '../../web/words/use-language.ts';
import { useColleagues } from '../access/index.ts';
import look from './conference.module.css';
import { meetingMinutes } from './contract.ts';
import { unsignedIn } from './rules.ts';
import { type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

/** Who has signed the minutes, who has not, and the reader's own signature. */
export const Signatures = ({ meeting }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('conference');
  const me = useMe();
  const language = useLanguage();
  const act = useMeetingActs(meeting);
  const { sayMember } = useColleagues();
  const [remark, setRemark] = useState('');
  const { refusal, attempt } = useTried();
  const { file } = meeting.open;
  const waiting = unsignedIn(file);
  const sign = () => attempt(act([{ kind: 'conference.sign', remark: remark.trim() || null }]));
  const paper = addressOf(meetingMinutes.path, { id: file.ref.id }, { language });
  return (
    <Panel
      title={t('minutesTitle')}
      tone={waiting.includes(me.id) ? 'warn' : 'plain'}
      actions={
        <Button component="a" href={paper} target="_blank" size="compact-sm" variant="light">
          {t('paper')}
        </Button>
      }
    >
      <p>{t(waiting.length === 0 ? 'sealedText' : 'signingText')}</p>
      <ul>
        {file.signatures.map(({ member, at, remark: said }) => (
          <li key={member}>
            {sayMember(member)} · <MomentText at={at} />
            {said && <p className={look.said}>{said}</p>}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <p className="rr-quiet">
          {t('awaited')}: {waiting.map(sayMember).join(', ')}
        </p>
      )}
      {waiting.includes(me.id) && (
        <form
          noValidate
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault();
            void sign();
          }}
        >
          <Textarea
            label={t('remark')}
            description={t('remarkText')}
            autosize
            minRows={2}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <div>
            <Button type="submit">{t('sign')}</Button>
          </div>
        </form>
      )}
      {refusal && <Refused refusal={refusal} />}
    </Panel>
  );
};
