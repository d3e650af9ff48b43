import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { call, Unreachable } from '../../../web/call.ts';
import { MomentText } from '../../../web/parts/date-text.tsx';
import { Refused } from '../../../web/parts/refused.tsx';
import { addToReceipt, readReceipt } from '../public-contract.ts';
import { AddFiles } from './add-files.tsx';
import look from './public.module.css';

type Told = Answer<typeof readReceipt>;

const asValue = async <T,>(asked: Promise<T | Refusal>): Promise<T | Refusal> => {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof Unreachable) return { refused: 'unreachable' };
    throw problem;
  }
};

const Conversation = ({
  told,
  receipt,
  again,
}: {
  told: Told;
  receipt: string;
  again: () => Promise<void>;
}) => {
  const { t } = useTranslation('public');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const answer = await asValue(call(addToReceipt, { body: { receipt, text } }));
    if (isRefusal(answer)) {
      setRefusal(answer);
      return;
    }
    setText('');
    setRefusal(null);
    await again();
  };
  return (
    <>
      <p>
        {t('back.received')} <MomentText at={told.receivedAt} />. {t(`back.state.${told.state}`)}
      </p>
      {told.said.length > 0 && (
        <ol className={look.said} aria-label={t('back.said')}>
          {told.said.map(({ by, at, text: words }) => (
            <li key={at} data-by={by}>
              <strong>{t(`back.by.${by}`)}</strong> · <MomentText at={at} />
              <p>{words}</p>
            </li>
          ))}
        </ol>
      )}
      <form onSubmit={(event) => void add(event)}>
        <Textarea
          label={t('back.add')}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {refusal && <Refused refusal={refusal} />}
        <Button type="submit" mt="sm">
          {t('back.send')}
        </Button>
      </form>
      {told.files > 0 && <p>{t('files.had', { count: told.files })}</p>}
      <AddFiles receipt={receipt} />
    </>
  );
};

/** With the code a reporter reads what was answered, and adds to what they told. */
export const ComeBack = () => {
  const { t } = useTranslation('public');
  const [receipt, setReceipt] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = async () => {
    const answer = await asValue(call(readReceipt, { body: { receipt } }));
    if (isRefusal(answer)) {
      setTold(null);
      setRefusal(answer);
      return;
    }
    setRefusal(null);
    setTold(answer);
  };
  return (
    <section className={look.sheet} aria-label={t('way.come-back')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <TextInput
          label={t('back.code')}
          description={t('back.codeHint')}
          autoComplete="off"
          spellCheck={false}
          value={receipt}
          onChange={(event) => setReceipt(event.currentTarget.value)}
        />
        <Button type="submit" mt="sm" variant={told ? 'default' : 'filled'}>
          {t('back.look')}
        </Button>
      </form>
      {refusal && <Refused refusal={refusal} />}
      {told && <Conversation told={told} receipt={receipt} again={ask} />}
    </section>
  );
};
