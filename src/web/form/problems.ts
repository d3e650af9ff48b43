import { isEdtf } from '../../core/dates/index.ts';
import {
  type FormState,
  isLifeDate,
  type Problem,
  type QuestionState,
  questionStates,
} from '../../core/forms/index.ts';

/** How a question wants to be drawn: the words of its appearance. */
export const looksOf = (appearance: string | null): readonly string[] => appearance?.split(/\s+/) ?? [];

/** The evaluator takes a date of a child's life for text; here it must be one that can be read. */
const unreadable = ({ question, key, rows }: QuestionState): Problem => ({
  refused: 'form-value',
  where: key,
  field: question.name,
  rows,
  section: question.section,
  message: null,
});

/** Everything that is wrong with one answer. */
export const problemsOf = (state: QuestionState): readonly Problem[] => {
  if (!state.relevant) return [];
  const { value, problems } = state;
  if (isLifeDate(state.question) && typeof value === 'string' && !isEdtf(value))
    return [unreadable(state), ...problems];
  return problems;
};

/** Everything that is wrong with a form, in its order. */
export const problemsIn = ({ items }: Pick<FormState, 'items'>): readonly Problem[] =>
  questionStates(items).flatMap(problemsOf);
