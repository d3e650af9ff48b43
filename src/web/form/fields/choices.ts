import { type Choice, type Form, type QuestionState, sentence } from '../../../core/forms/index.ts';
import { useLanguage } from '../../words/use-language.ts';
import { useFilling } from '../filling.tsx';
import type { Field } from '../use-field.ts';

const chosenOf = (state: QuestionState): readonly string[] => {
  const { value } = state;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
};

const bare = (name: string): Choice => ({ name, label: { sq: name, en: name, el: name }, columns: {} });

/** The choices that are put before the reader: those that hold now, and what was chosen and no longer holds. */
const choicesShown = (form: Form, state: QuestionState): readonly Choice[] => {
  const all = form.lists[state.question.list ?? ''] ?? [];
  const gone = chosenOf(state).filter((name) => !state.choices.some((choice) => choice.name === name));
  return [...state.choices, ...gone.map((name) => all.find((choice) => choice.name === name) ?? bare(name))];
};

/** The choices of a question with their words, and which of them are chosen. */
export const useChoices = (field: Field) => {
  const language = useLanguage();
  const { form, state } = useFilling();
  const chosen = chosenOf(field.state);
  const options = choicesShown(form, field.state).map((choice) => ({
    value: choice.name,
    label: sentence(form, choice.label, state.answers, field.state.rows, language),
    choice,
  }));
  return { options, chosen };
};
