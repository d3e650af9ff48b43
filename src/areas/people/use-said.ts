import type { FormRecord } from '../../core/chronology/record.ts';
import { answersOf, type Form, type Question, questions, type Value } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { looksOf } from '../../web/form/problems.ts';
import { sayAnswer } from '../../web/form/say-answer.ts';
import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { usePlaceWords } from './use-codes.ts';

/** The registration form in the version in which somebody was registered, or the newest. */
export const useRegistrationForm = (record: FormRecord | null): Form | null =>
  formOf(usePack(), 'registration', record?.formVersion) ?? null;

const valueIn = (value: unknown): Value => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!Array.isArray(value)) return null;
  return value.filter((each) => typeof each === 'string');
};

export interface Said {
  label: (field: string) => string;
  say: (field: string) => string;
  section: (field: string) => string;
}

/** The words of the registration form and what was answered, field by field; empty where nothing was. */
export const useSaid = (record: FormRecord | null): Said => {
  const form = useRegistrationForm(record);
  const language = useLanguage();
  const sayPlace = usePlaceWords();
  const answers = form && record ? answersOf(form, record) : {};
  const asked = (field: string): Question | undefined =>
    form ? questions(form).find(({ name }) => name === field) : undefined;
  return {
    label: (field) => sayLabel(asked(field)?.label ?? undefined, language),
    section: (field) => asked(field)?.section ?? '',
    say: (field) => {
      const question = asked(field);
      const value = valueIn(answers[field]);
      if (!form || !question || value === null) return '';
      return typeof value === 'string' && looksOf(question.appearance).includes('place')
        ? sayPlace(value)
        : sayAnswer(form, question, value, language);
    },
  };
};
