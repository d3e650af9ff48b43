import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Problem,
  type Question,
  type QuestionState,
  sentence,
  type Value,
} from '../../core/forms/index.ts';
import { useLanguage } from '../words/use-language.ts';
import { useFilling } from './filling.tsx';

/** One question with all that its input needs. */
export interface Field {
  state: QuestionState;
  question: Question;
  value: Value;
  /** The answer as text; empty when there is none, or when it is not written as text. */
  text: string;
  id: string;
  label: string;
  hint: string;
  describedBy: string | undefined;
  problems: readonly Problem[];
  invalid: boolean;
  required: boolean;
  /** Today on the unit's clock. */
  today: string;
  set: (value: Value) => void;
  /** The reader comes to the question and leaves it. */
  enter: () => void;
  leave: () => void;
}

/** Ids of what describes an input, for the parts that draw it. */
export const hintOf = (id: string): string => `${id}-hint`;
export const problemOf = (id: string): string => `${id}-problem`;
/** How a typed answer was understood. */
export const understoodOf = (id: string): string => `${id}-understood`;

/** The sentence of a problem: the form's own, else the program's. */
export const useSayProblem = (): ((problem: Problem) => string) => {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const { form, state } = useFilling();
  return ({ message, refused, rows }) =>
    message ? sentence(form, message, state.answers, rows, language) : t(`refusal.${refused}`);
};

export const useField = (state: QuestionState): Field => {
  const id = useId();
  const language = useLanguage();
  const filling = useFilling();
  const { question, key, rows, value, required } = state;
  const problems = filling.problemsAt(state);
  const seen = useRef<Value>(value);
  const said = (words: typeof question.label) =>
    sentence(filling.form, words, filling.state.answers, rows, language);
  const hint = said(question.hint);
  const describedBy = [hint && hintOf(id), understoodOf(id), problems.length > 0 && problemOf(id)].filter(
    Boolean,
  );
  return {
    state,
    question,
    value,
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    id,
    label: said(question.label),
    hint,
    describedBy: describedBy.join(' ') || undefined,
    problems,
    invalid: problems.length > 0,
    required,
    today: filling.moment.today,
    set: (next) => filling.set(rows, question.name, next),
    enter: () => {
      seen.current = value;
    },
    leave: () => {
      if (JSON.stringify(seen.current) !== JSON.stringify(value)) filling.touch(key);
    },
  };
};
