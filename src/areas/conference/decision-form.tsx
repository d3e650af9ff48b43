import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { Refused } from '../../web/parts/refused.tsx';
import { dayOf } from '../../web/words/days.ts';
import { useColleagues } from '../access/index.ts';
import { placeOf } from '../case/rules.ts';
import look from './conference.module.css';
import { meetingOf } from './in-case.ts';
import { presentIn } from './rules.ts';
import type { Item } from './state.ts';
import { type CaseAtMeeting, type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useTried } from './use-tried.ts';

interface Voice {
  how: 'agrees' | 'dissents' | 'silent';
  why: string;
}
const silent: Voice = { how: 'silent', why: '' };
const voices = ['agrees', 'dissents', 'silent'] as const;

/** Those who have a voice in a case: there, in its circle, and bound to nobody in it. */
const withVoice = (meeting: OpenMeeting, item: Item, of: CaseAtMeeting): readonly Id[] =>
  presentIn(meeting.open.file)
    .map(({ member }) => member)
    .filter((member) => !item.conflicts.includes(member) && placeOf(of.open.file.circle, member));

interface Props {
  meeting: OpenMeeting;
  item: Item;
  of: CaseAtMeeting;
  onDone: () => void;
}

/** The wording of the decision and everyone's voice; the case counts as discussed in the same act. */
export const DecisionForm = ({ meeting, item, of, onDone }: Props) => {
  const { t } = useTranslation('conference');
  const { sayMember } = useColleagues();
  const act = useMeetingActs(meeting);
  const { file } = meeting.open;
  const { decision } = meetingOf(of.open.file.meetings, file.ref.id);
  // What another wording replaces is what stood here when this one was begun.
  const [replaces] = useState(decision?.entry ?? null);
  const [text, setText] = useState(decision?.decision ?? '');
  const [heard, setHeard] = useState<Readonly<Record<Id, Voice>>>(() => ({
    ...Object.fromEntries((decision?.agreed ?? []).map((id) => [id, { how: 'agrees', why: '' }])),
    ...Object.fromEntries(
      (decision?.dissented ?? []).map(({ member, why }) => [member, { how: 'dissents', why }]),
    ),
  }));
  const [tried, setTried] = useState(false);
  const { refusal, attempt } = useTried();
  const members = withVoice(meeting, item, of);
  const voiceOf = (id: Id): Voice => heard[id] ?? silent;
  const say = (id: Id, voice: Partial<Voice>) =>
    setHeard((so) => ({ ...so, [id]: { ...(so[id] ?? silent), ...voice } }));
  const unexplained = members.some((id) => voiceOf(id).how === 'dissents' && voiceOf(id).why.trim() === '');

  const decide = async () => {
    setTried(true);
    if (text.trim() === '' || unexplained) return;
    const agreed = members.filter((id) => voiceOf(id).how === 'agrees');
    const dissented = members
      .filter((id) => voiceOf(id).how === 'dissents')
      .map((member) => ({ member, why: voiceOf(member).why.trim() }));
    const done = await attempt(
      act(
        [{ kind: 'conference.settle-item', case: item.case, state: 'discussed' }],
        [
          {
            file: { kind: 'case', id: of.id },
            command: {
              ...{ kind: 'meeting.decide', seen: of.open.seq, conference: file.ref.id, replaces },
              ...{ on: dayOf(file.began ?? file.plan?.at ?? '').toString(), decision: text.trim() },
              ...{ agreed, dissented },
            },
          },
        ],
      ),
    );
    if (done) onDone();
  };

  return (
    <form
      noValidate
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <Textarea
        label={t('decisionText')}
        required
        autosize
        minRows={3}
        value={text}
        error={tried && text.trim() === '' ? t('needed') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={look.voices}>
        {members.map((id) => (
          <div key={id} className={look.voice}>
            <span>{sayMember(id)}</span>
            <SegmentedControl
              aria-label={t('voiceOf', { name: sayMember(id) })}
              size="xs"
              data={voices.map((value) => ({ value, label: t(`voice.${value}`) }))}
              value={voiceOf(id).how}
              onChange={(value) => say(id, { how: voices.find((one) => one === value) ?? 'silent' })}
            />
            {voiceOf(id).how === 'dissents' && (
              <TextInput
                label={t('whyNot', { name: sayMember(id) })}
                required
                value={voiceOf(id).why}
                error={tried && voiceOf(id).why.trim() === '' ? t('needed') : undefined}
                onChange={(event) => say(id, { why: event.currentTarget.value })}
              />
            )}
          </div>
        ))}
      </div>
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        <Button type="submit">{t('decide')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
};
