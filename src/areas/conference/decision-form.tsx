import { Alert, Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import { Refused } from '../../web/parts/refused.tsx';
import { dayOf } from '../../web/words/days.ts';
import { useColleagues } from '../access/index.ts';
import { placeOf } from '../case/rules.ts';
import look from './conference.module.css';
import { Decided } from './decided.tsx';
import { meetingOf, type TeamDecision } from './in-case.ts';
import { presentIn } from './rules.ts';
import type { Item } from './state.ts';
import { type CaseAtMeeting, type OpenMeeting, useMeetingActs } from './use-conferences.ts';
import { useDecisionWords, voices } from './use-decision-words.ts';
import { useTried } from './use-tried.ts';

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
  const { said, say, voiceOf, drop } = useDecisionWords(file.ref.id, of, decision);
  const [tried, setTried] = useState(false);
  const { refusal, attempt, forget } = useTried();
  const standsMeanwhile = decision && decision.entry !== said.replaces ? decision : null;
  // What was just recorded from here comes back before this form closes.
  const overtaken = refusal || standsMeanwhile?.decision !== said.text.trim() ? standsMeanwhile : null;
  const read = ({ entry }: TeamDecision) => {
    say('replaces', entry);
    forget();
  };
  const members = withVoice(meeting, item, of);
  const unexplained = members.some((id) => voiceOf(id).how === 'dissents' && voiceOf(id).why.trim() === '');

  const decide = async () => {
    setTried(true);
    if (said.text.trim() === '' || unexplained) return;
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
              ...{ kind: 'meeting.decide', seen: of.open.seq, conference: file.ref.id },
              ...{ on: dayOf(file.began ?? file.plan?.at ?? '').toString(), decision: said.text.trim() },
              ...{ agreed, dissented, replaces: said.replaces || null },
            },
          },
        ],
      ),
    );
    if (done) leave();
  };
  const leave = () => {
    void drop();
    onDone();
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
        value={said.text}
        error={tried && said.text.trim() === '' ? t('needed') : undefined}
        onChange={(event) => say('text', event.currentTarget.value)}
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
              onChange={(value) => say(`how:${id}`, value)}
            />
            {voiceOf(id).how === 'dissents' && (
              <TextInput
                label={t('whyNot', { name: sayMember(id) })}
                required
                value={voiceOf(id).why}
                error={tried && voiceOf(id).why.trim() === '' ? t('needed') : undefined}
                onChange={(event) => say(`why:${id}`, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
      </div>
      {overtaken && (
        <Alert color="honey" title={t('decidedMeanwhile')}>
          <Decided decision={overtaken} />
          <Button size="compact-sm" variant="light" onClick={() => read(overtaken)}>
            {t('mineReplacesIt')}
          </Button>
        </Alert>
      )}
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        <Button type="submit">{t('decide')}</Button>
        <Button variant="default" onClick={leave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
};
