import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../core/chronology/index.ts';
import {
  type Answers,
  diffAnswers,
  type Form,
  type FormState,
  fieldOf,
  itemNamed,
  type Problem,
  sectionOf,
} from '../../core/forms/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { tell } from '../parts/notices.tsx';
import type { FormResult, FormViewProps } from './form-view.tsx';
import { problemsIn } from './problems.ts';

interface Sending
  extends Pick<
    FormViewProps,
    'form' | 'record' | 'mayWrite' | 'hidden' | 'onSubmit' | 'sentWords' | 'unfinished'
  > {
  state: FormState;
  before: Answers;
  /** What is wrong in sections that this reader writes. */
  problems: readonly Problem[];
  onSent: (stored: Answers) => Promise<void>;
}

type Outcome = { kind: 'none' | 'sending' | 'nothing' } | { kind: 'refused'; refusal: Refusal };

/**
 * What is sent: only edits of sections that are open to the reader and theirs to write. What a rule of the form makes
 * of other sections is nobody's edit.
 */
const resultOf = ({ form, state, before, mayWrite, hidden }: Sending): FormResult => ({
  edits: diffAnswers(before, state.stored).filter((edit) => {
    const section = sectionOf(form, fieldOf(edit));
    return mayWrite(section) && !hidden.has(section);
  }),
  answers: state.stored,
  complete: problemsIn(state).length === 0,
});

/** A value that the form works out by itself: alone it is no reason to write in the file. */
const isReckoned = (form: Form, edit: Edit): boolean => {
  const item = itemNamed(form, fieldOf(edit));
  return item !== null && 'calculation' in item && item.calculation !== null;
};

/** Sends a form, or says why it is not sent yet. A refusal leaves everything as it was typed. */
export const useSubmit = (sending: Sending) => {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [tries, setTries] = useState(0);
  /** A new record that was taken is not opened a second time. */
  const [isSent, setSent] = useState(false);
  const { t } = useTranslation('form');
  const { problems, record, onSubmit, onSent, sentWords } = sending;

  const send = async () => {
    const result = resultOf(sending);
    const finishes = sending.unfinished && record?.state === 'open' && result.complete;
    const changes = result.edits.some((edit) => !isReckoned(sending.form, edit));
    if ((record || isSent) && !changes && !finishes) {
      setOutcome({ kind: 'nothing' });
      return;
    }
    setOutcome({ kind: 'sending' });
    const refusal = await onSubmit(result).catch((): Refusal => ({ refused: 'server-failed' }));
    if (refusal) {
      setOutcome({ kind: 'refused', refusal });
      return;
    }
    setOutcome({ kind: 'none' });
    setTries(0);
    setSent(true);
    if (sentWords !== null) tell({ text: sentWords ?? t('done') });
    await onSent(result.answers);
  };

  return {
    outcome,
    tries,
    /** Tries to send; what is wrong is shown first. */
    submit: () => {
      if (outcome.kind === 'sending') return;
      setTries((now) => now + 1);
      if (problems.length === 0) void send();
    },
    /** Sends although required answers are missing; what is there must be right. */
    submitUnfinished: () => {
      if (outcome.kind !== 'sending') void send();
    },
    onlyMissing: problems.length > 0 && problems.every(({ refused }) => refused === 'form-required'),
  };
};
