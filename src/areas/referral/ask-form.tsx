import { Button, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sharing } from '../../core/chronology/entry.ts';
import { groundCodes } from '../../core/pack/protocol-schema.ts';
import type { Refusal } from '../../core/refusal.ts';
import { useKeptWords, type WordsPlace } from '../../web/form/use-kept-words.ts';
import { Refused } from '../../web/parts/refused.tsx';
import { type AskDraft, askFrom, askOfWords, missingIn, wordsOfAsk } from './asking-draft.ts';
import { carried, partGiven } from './packet.ts';
import { PartsChosen } from './parts-chosen.tsx';
import { ReceiverFields, useReceiverOf } from './receiver-fields.tsx';
import look from './referral.module.css';
import { type Ask, urgencies } from './rules.ts';
import { useReferralWords } from './use-referral-words.ts';

interface Props {
  initial: AskDraft;
  /** Where what is typed is kept until it is written down. */
  kept: WordsPlace;
  sharing: Sharing;
  save: string;
  onSave: (ask: Ask) => Promise<Refusal | undefined>;
  onCancel: () => void;
}

/** What is asked, of whom, why, on what ground, and which parts of the case go along. */
export const AskForm = ({ initial, kept, sharing, save, onSave, onCancel }: Props) => {
  const { t } = useTranslation('referral');
  const { choices } = useReferralWords();
  const receiverOf = useReceiverOf();
  const { said, sayAll, drop } = useKeptWords(kept, wordsOfAsk(initial));
  const draft = askOfWords(said);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const missing = missingIn(draft);
  const change = (more: Partial<AskDraft>) => sayAll(wordsOfAsk(more));
  const error = (key: keyof AskDraft) => (tried && missing.includes(key) ? t('ask.needed') : undefined);
  const receiver = receiverOf(draft);
  const open =
    receiver?.kind === 'institution'
      ? carried.filter((section) => partGiven(section, receiver, sharing) !== null)
      : [];
  const submit = async () => {
    setTried(true);
    if (missing.length > 0 || !receiver) return;
    const answer = await onSave(askFrom(draft, receiver, open));
    setRefusal(answer ?? null);
    if (!answer) await drop();
  };
  return (
    <form
      noValidate
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ReceiverFields draft={draft} change={change} error={error} />
      <Select
        label={t('ask.service')}
        required
        searchable
        allowDeselect={false}
        data={choices('service')}
        value={draft.service || null}
        onChange={(service) => change({ service: service ?? '' })}
        error={error('service')}
      />
      <Radio.Group
        label={t('ask.urgency')}
        value={draft.urgency}
        onChange={(value) => change({ urgency: urgencies.find((one) => one === value) ?? 'ordinary' })}
      >
        <div className={look.acts}>
          {choices('referral-urgency').map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('ask.purpose')}
        description={t('ask.purposeHint')}
        required
        autosize
        minRows={3}
        value={draft.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
        error={error('purpose')}
      />
      <Textarea
        label={t('ask.asked')}
        required
        autosize
        minRows={2}
        value={draft.asked}
        onChange={(event) => change({ asked: event.currentTarget.value })}
        error={error('asked')}
      />
      <Select
        label={t('ask.childAnswer')}
        required
        allowDeselect={false}
        data={choices('answer-given')}
        value={draft.childAnswer || null}
        onChange={(childAnswer) => change({ childAnswer: childAnswer ?? '' })}
        error={error('childAnswer')}
      />
      <Select
        label={t('ask.ground')}
        required
        allowDeselect={false}
        data={choices('consent-ground')}
        value={draft.ground}
        onChange={(value) => change({ ground: groundCodes.find((one) => one === value) ?? 'consent' })}
      />
      {draft.ground !== 'consent' && (
        <TextInput
          label={t('ask.groundNote')}
          required
          value={draft.groundNote}
          onChange={(event) => change({ groundNote: event.currentTarget.value })}
          error={error('groundNote')}
        />
      )}
      {receiver?.kind === 'institution' && (
        <PartsChosen open={open} chosen={draft.sections} onChange={(sections) => change({ sections })} />
      )}
      {receiver?.kind === 'outside' && <p className="rr-quiet">{t('ask.onPaper')}</p>}
      <TextInput
        type="date"
        label={t('ask.validUntil')}
        description={t('ask.validUntilHint')}
        required
        value={draft.validUntil}
        onChange={(event) => change({ validUntil: event.currentTarget.value })}
        error={error('validUntil')}
      />
      {refusal && <Refused refusal={refusal} />}
      <div className={look.acts}>
        <Button type="submit">{save}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
};
