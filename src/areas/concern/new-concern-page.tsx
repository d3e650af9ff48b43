import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../core/forms/index.ts';
import { newId } from '../../core/id.ts';
import { formOf } from '../../core/pack/pack.ts';
import { useSend } from '../../web/files/use-send.ts';
import { type FormResult, FormView } from '../../web/form/form-view.tsx';
import { usePack } from '../../web/pack.ts';
import { EmptyState } from '../../web/parts/empty-state.tsx';
import { Page } from '../../web/parts/page.tsx';
import { useLanguage } from '../../web/words/use-language.ts';

const nothingHidden: ReadonlySet<string> = new Set();

const text = (answers: Answers, field: string): string => {
  const value = answers[field];
  return typeof value === 'string' ? value : '';
};
const codes = (answers: Answers, field: string): string[] => {
  const value = answers[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** When the concern came in: as the form says, else now. */
const receivedAt = (answers: Answers): string => {
  const said = text(answers, 'received_at');
  return said !== '' && !Number.isNaN(Date.parse(said))
    ? new Date(said).toISOString()
    : new Date().toISOString();
};

/** A worker writes down what somebody told, in the words of who told it. */
export const NewConcernPage = () => {
  const { t } = useTranslation('concern');
  const pack = usePack();
  const language = useLanguage();
  const navigate = useNavigate();
  const send = useSend();
  const ids = useMemo(() => ({ concern: newId(), record: newId() }), []);
  const form = formOf(pack, 'concern-report');
  if (!form) return <EmptyState title={t('noForm')} />;
  const submit = async ({ edits, answers, complete }: FormResult) => {
    const file = { kind: 'concern' as const, id: ids.concern };
    const of = { record: ids.record };
    const commands = [
      {
        kind: 'concern.receive',
        channel: text(answers, 'channel') || 'walk-in',
        receivedAt: receivedAt(answers),
        language,
        anonymous: text(answers, 'reporter_secret') === 'yes',
        receipt: null,
      },
      { kind: 'record.open', ...of, form: form.form, version: form.version, edits: [...edits] },
      {
        kind: 'concern.describe',
        immediate: text(answers, 'immediate_danger') === 'yes',
        harms: codes(answers, 'harms'),
        place: text(answers, 'where_place') || null,
      },
      ...(complete ? [{ kind: 'record.complete', ...of }] : []),
    ];
    const refusal = await send(...commands.map((command) => ({ file, command })));
    if (refusal) return refusal;
    void navigate({ to: `/concerns/${ids.concern}` });
    return undefined;
  };
  return (
    <Page tab={t('record')} title={t('record')} back={{ to: '/concerns', words: t('title') }} reading>
      <FormView
        form={form}
        record={null}
        draftKey="concern/new"
        to="/concerns/new"
        mayWrite={() => true}
        hidden={nothingHidden}
        unfinished
        onCancel={() => void navigate({ to: '/concerns' })}
        onSubmit={submit}
      />
    </Page>
  );
};
