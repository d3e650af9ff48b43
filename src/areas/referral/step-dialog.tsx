import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/refusal.ts';
import { useNow } from '../../web/parts/clock.tsx';
import parts from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import look from './referral.module.css';
import { StepInput } from './step-field.tsx';
import { StepFiles } from './step-files.tsx';
import { type StepField, type StepForm, type StepName, stepForms } from './step-forms.ts';
import { useWaitingFiles } from './use-referral-files.ts';
import { type OpenReferral, useReferralActs } from './use-referrals.ts';

/** Who told the sender of a step that the institution made elsewhere. */
const toldFields: readonly StepField[] = [
  { name: 'who', as: 'line', required: true },
  { name: 'how', as: 'choice', choices: { own: ['phone', 'letter', 'e-mail', 'meeting'] }, required: true },
];

interface Props {
  open: OpenReferral;
  step: StepName;
  /** True where the sender puts it down for the institution. */
  byHand: boolean;
  onClose: () => void;
}

/** Makes one step, with what the file has to keep of it. */
export const StepDialog = ({ open, step, byHand, onClose }: Props) => {
  const { t } = useTranslation('referral');
  const act = useReferralActs(open);
  const today = useNow().slice(0, 10);
  const form: StepForm = stepForms[step];
  const waiting = useWaitingFiles(open.file);
  const fields: readonly StepField[] = [...form.fields, ...(byHand ? toldFields : [])];
  const [said, setSaid] = useState<Readonly<Record<string, string>>>(() => ({ on: today }));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const missing = ({ name, required }: StepField): boolean =>
    required === true && (said[name] ?? '').trim() === '';
  const make = async () => {
    setTried(true);
    if (fields.some(missing)) return;
    const told = byHand ? { who: said.who ?? '', how: said.how ?? '' } : undefined;
    const files = form.files ? waiting.map(({ id }) => id) : [];
    const answer = await act(form.wish(said, told, files));
    if (answer) setRefusal(answer);
    else onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(`act.${step}`)}>
      <form
        noValidate
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p>{t(`text.${step}`)}</p>
        {fields.map((field) => (
          <StepInput
            key={field.name}
            field={field}
            label={t(labelOf(step, field.name))}
            value={said[field.name] ?? ''}
            onChange={(value) => setSaid((so) => ({ ...so, [field.name]: value }))}
            error={tried && missing(field) ? t('ask.needed') : undefined}
          />
        ))}
        {form.files && <StepFiles file={open.file} />}
        {refusal && <Refused refusal={refusal} />}
        <div className={parts.ends}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={step === 'withdraw' ? 'crimson' : undefined}>
            {t(`act.${step}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

const labels = {
  question: 'field.question',
  answer: 'field.answer',
  startsOn: 'field.startsOn',
  waitingList: 'field.waitingList',
  note: 'field.note',
  reason: 'field.reason',
  alternative: 'field.alternative',
  on: 'field.on',
  text: 'field.text',
  outcome: 'field.outcome',
  from: 'field.from',
  helped: 'field.helped',
  words: 'field.words',
  unheard: 'field.unheard',
  who: 'field.who',
  how: 'field.how',
} as const;
const isLabelled = (name: string): name is keyof typeof labels => Object.hasOwn(labels, name);

const labelOf = (step: StepName, name: string) => {
  if (step === 'close' && name === 'note') return 'field.next' as const;
  return isLabelled(name) ? labels[name] : ('field.note' as const);
};
