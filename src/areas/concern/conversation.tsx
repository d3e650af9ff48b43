import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { Confirm } from '../../web/parts/confirm.tsx';
import { MomentText } from '../../web/parts/date-text.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import { useColleagues } from '../access/index.ts';
import look from './concern.module.css';
import { useConcernWords } from './use-concern-words.ts';
import { type OpenConcern, useConcernActs } from './use-concerns.ts';

/** What the unit and the reporter write to each other, and whether the reporter was told what became of it. */
export const Conversation = ({ open }: { open: OpenConcern }) => {
  const { t } = useTranslation('concern');
  const { sayMember } = useColleagues();
  const act = useConcernActs(open);
  const { said: typed, say, drop } = useConcernWords(open, 'conversation', { text: '' });
  const text = typed.text ?? '';
  const [informing, setInforming] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { said, feedback, received } = open.file.triage;
  const comesBack = received?.receipt !== null;
  const reply = async () => {
    if (text.trim() === '') return;
    const answer = await act({ kind: 'concern.reply', text });
    setRefusal(answer ?? null);
    if (!answer) await drop();
  };
  return (
    <Panel
      title={t('conversation.title')}
      actions={
        !feedback && (
          <Button size="xs" variant="default" onClick={() => setInforming(true)}>
            {t('conversation.informed')}
          </Button>
        )
      }
    >
      {feedback && (
        <p>
          {t('conversation.wasInformed')} <MomentText at={feedback.at} />. {feedback.note}
        </p>
      )}
      <ol className={look.acts}>
        {said.map(({ text: words, at, by, author }) => (
          <li key={at} data-by={by}>
            <p>{words}</p>
            <small>
              {by === 'unit' ? sayMember(author) : t('conversation.reporter')} · <MomentText at={at} />
            </small>
          </li>
        ))}
      </ol>
      {comesBack ? (
        <form
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault();
            void reply();
          }}
        >
          <Textarea
            label={t('conversation.reply')}
            description={t('conversation.replyHint')}
            autosize
            minRows={2}
            value={text}
            onChange={(event) => say('text', event.currentTarget.value)}
          />
          {refusal && <Refused refusal={refusal} />}
          <Button type="submit" variant="light">
            {t('conversation.send')}
          </Button>
        </form>
      ) : (
        <p className="rr-quiet">{t('conversation.noReceipt')}</p>
      )}
      <Confirm
        opened={informing}
        onClose={() => setInforming(false)}
        title={t('conversation.informed')}
        text={t('conversation.informedText')}
        act={t('conversation.informed')}
        withReason
        onConfirm={(note) => act({ kind: 'concern.give-feedback', how: 'told', note })}
      />
    </Panel>
  );
};
