import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Wish } from '../../web/files/use-send.ts';
import type { Typed } from '../../web/form/use-kept-words.ts';
import parts from '../../web/parts/dialog.module.css';
import { Dialog } from '../../web/parts/dialog.tsx';
import { Refused } from '../../web/parts/refused.tsx';
import look from './referral.module.css';
import type { ReferralCommand } from './rules.ts';
import { StepInput } from './step-field.tsx';
import { type StepField, type StepForm, type StepName, stepForms } from './step-forms.ts';

/** Who told the sender of a step that the institution made elsewhere. */
const toldFields: readonly StepField[] = [
  { name: 'who', as: 'line', required: true },
  { name: 'how', as: 'choice', choices: { own: ['phone', 'letter', 'e-mail', 'meeting'] }, required: true },
];

interface Props {
  step: StepName;
  /** True where the sender puts it down for the institution. */
  byHand: boolean;
  /** Files that are attached already and go along, and what attaches more. */
  files: readonly Id[];
  attaching: ReactNode;
  act: (wish: Wish<ReferralCommand>) => Promise<Refusal | undefined>;
  /** What is typed, and where it is kept. */
  typed: Typed;
  /** What stands beside a refusal, where there is more to say of it. */
  beside?: (refusal: Refusal) => ReactNode;
  onClose: () => void;
}

/** Asks for one step what the file has to keep of it; whoever makes it. */
export const StepAsking = ({ step, byHand, files, attaching, act, typed, beside, onClose }: Props) => {
  const { t } = useTranslation('referral');
  const form: StepForm = stepForms[step];
  const fields: readonly StepField[] = [...form.fields, ...(byHand ? toldFields : [])];
  const { said, say, drop } = typed;
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const missing = ({ name, required }: StepField): boolean =>
    required === true && (said[name] ?? '').trim() === '';
  const make = async () => {
    setTried(true);
    if (fields.some(missing)) return;
    const told = byHand ? { who: said.who ?? '', how: said.how ?? '' } : undefined;
    const answer = await act(form.wish(said, told, form.files ? files : []));
    if (answer) {
      setRefusal(answer);
      return;
    }
    await drop();
    onClose();
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
            onChange={(value) => say(field.name, value)}
            error={tried && missing(field) ? t('ask.needed') : undefined}
          />
        ))}
        {form.files && attaching}
        {refusal && <Refused refusal={refusal} />}
        {refusal && beside?.(refusal)}
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
