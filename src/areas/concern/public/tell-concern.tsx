import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOpenForm } from '../../../core/contract/pack.ts';
import type { Answers } from '../../../core/forms/index.ts';
import { isRefusal } from '../../../core/refusal.ts';
import { asking, call, Unreachable } from '../../../web/call.ts';
import { type FormResult, FormView } from '../../../web/form/form-view.tsx';
import { sayLabel } from '../../../web/words/label.ts';
import { useLanguage } from '../../../web/words/use-language.ts';
import { openIntake, tellConcern } from '../public-contract.ts';
import look from './public.module.css';

const always = { staleTime: Number.POSITIVE_INFINITY };
const nothingHidden: ReadonlySet<string> = new Set();

const codes = (answers: Answers, field: string): string[] => {
  const value = answers[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** The report itself: to which municipality, and the few questions that the unit needs answered. */
export const TellConcern = ({ onTold }: { onTold: (receipt: string) => void }) => {
  const { t } = useTranslation('public');
  const language = useLanguage();
  const { data: form } = useSuspenseQuery({
    ...asking(readOpenForm, { params: { form: 'public-concern' } }),
    ...always,
  });
  const { data: intake } = useSuspenseQuery({ ...asking(openIntake, {}), ...always });
  const [municipality, setMunicipality] = useState<string | null>(null);
  const [website, setWebsite] = useState('');
  const [missing, setMissing] = useState(false);

  const send = async ({ edits, answers }: FormResult) => {
    if (!municipality) {
      setMissing(true);
      document.getElementById('municipality')?.focus();
      return { refused: 'intake.no-municipality' };
    }
    try {
      const answer = await call(tellConcern, {
        body: {
          token: intake.token,
          municipality,
          language,
          version: form.version,
          edits: [...edits],
          immediate: answers.immediate_danger === 'yes',
          harms: codes(answers, 'harms'),
          place: typeof answers.where_place === 'string' ? answers.where_place : null,
          anonymous: !answers.reporter_name && !answers.reporter_phone,
          website,
        },
      });
      if (isRefusal(answer)) return answer;
      onTold(answer.receipt);
      return undefined;
    } catch (problem) {
      if (problem instanceof Unreachable) return { refused: 'unreachable' };
      throw problem;
    }
  };

  return (
    <section className={look.sheet} aria-labelledby="tell">
      <h2 id="tell">{t('way.tell')}</h2>
      <Select
        id="municipality"
        label={t('municipality')}
        description={t('municipalityHint')}
        required
        data={intake.municipalities.map(({ code, label }) => ({
          value: code,
          label: sayLabel(label, language),
        }))}
        value={municipality}
        onChange={setMunicipality}
        error={missing && !municipality ? t('municipalityNeeded') : undefined}
        comboboxProps={{ withinPortal: false }}
      />
      <label className={look.trap} aria-hidden="true">
        Website
        <input
          tabIndex={-1}
          autoComplete="off"
          value={website}
          onChange={(event) => setWebsite(event.currentTarget.value)}
        />
      </label>
      <FormView
        form={form}
        record={null}
        draftKey={null}
        to=""
        mayWrite={() => true}
        hidden={nothingHidden}
        inPanel
        submitWords={t('send')}
        sentWords={null}
        onSubmit={send}
      />
    </section>
  );
};
