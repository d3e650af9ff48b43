import {
  type Answers,
  type FormState,
  type GroupState,
  type ItemState,
  keyOf,
  type Moment,
  type Problem,
  type QuestionState,
  type RepeatState,
  type Row,
  type RowPath,
  type Value,
} from './answers.ts';
import type { Choice, Form, Question, Words } from './definition.ts';
import { toTruth } from './expression/value.ts';
import { isQuestion, type Place } from './outline.ts';
import { type PreparedForm, type PreparedItem, prepareForm, type Ready } from './prepare.ts';
import type { WorkingRow } from './rows.ts';
import { fitsType } from './value-type.ts';
import { isBlank, isBlind, scopeOf, type WorkedOut, workOut } from './work-out.ts';

interface Stating {
  readonly prepared: PreparedForm;
  readonly moment: Moment;
  readonly worked: WorkedOut;
  readonly problems: Problem[];
}

type Filling = Record<string, Value | readonly Row[]>;

const holds = (
  stating: Stating,
  ready: Ready | null,
  row: WorkingRow,
  own: Value,
  open: boolean,
): boolean => {
  if (!ready) return false;
  if (isBlind(ready, stating.worked.blind)) return open;
  return toTruth(ready.run(scopeOf(row, own, stating.moment)));
};

const choicesNow = (
  stating: Stating,
  item: PreparedItem,
  question: Question,
  row: WorkingRow,
  own: Value,
) => {
  const choices: readonly Choice[] =
    question.list === null ? [] : (stating.prepared.form.lists[question.list] ?? []);
  const filter = item.choiceFilter;
  if (!filter || isBlind(filter, stating.worked.blind)) return choices;
  const scope = scopeOf(row, own, stating.moment);
  return choices.filter((choice) => toTruth(filter.run({ ...scope, choice })));
};

const isChoosable = (value: Value, choices: readonly Choice[]): boolean => {
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  return chosen.every((name) => choices.some((choice) => choice.name === name));
};

const problemsOf = (
  stating: Stating,
  item: PreparedItem,
  question: Question,
  row: WorkingRow,
  state: Pick<QuestionState, 'key' | 'rows' | 'value' | 'required' | 'choices'>,
): readonly Problem[] => {
  const { value, choices } = state;
  const problem = (refused: Problem['refused'], message: Words | null = null): Problem => ({
    refused,
    where: state.key,
    field: question.name,
    rows: state.rows,
    section: question.section,
    message,
  });
  if (question.type === 'note') return [];
  if (isBlank(value)) return state.required ? [problem('form-required', question.requiredMessage)] : [];
  if (!fitsType(question.type, value)) return [problem('form-value')];
  if (question.list !== null && !isChoosable(value, choices)) return [problem('form-choice')];
  if (!item.constraint || holds(stating, item.constraint, row, value, true)) return [];
  return [problem('form-constraint', question.constraintMessage)];
};

const stateQuestion = (
  stating: Stating,
  item: PreparedItem,
  question: Question,
  row: WorkingRow,
  rows: RowPath,
  readOnlyAround: boolean,
): QuestionState => {
  const relevant = row.relevant[question.name] === true;
  const value = row.values[question.name] ?? null;
  const key = keyOf(question.name, rows);
  const fixed = question.type === 'note' || question.calculation !== null;
  const readOnly = readOnlyAround || fixed || holds(stating, item.readOnly, row, value, true);
  if (!relevant) {
    return {
      kind: 'question',
      question,
      key,
      rows,
      relevant,
      required: false,
      readOnly,
      value,
      choices: [],
      problems: [],
    };
  }
  const open = stating.worked.blind.has(item.place);
  const required = !open && holds(stating, item.required, row, value, false);
  const choices = choicesNow(stating, item, question, row, value);
  const problems = problemsOf(stating, item, question, row, { key, rows, value, required, choices });
  stating.problems.push(...problems);
  return { kind: 'question', question, key, rows, relevant, required, readOnly, value, choices, problems };
};

const stateItems = (
  stating: Stating,
  places: readonly Place[],
  row: WorkingRow,
  rows: RowPath,
  readOnlyAround: boolean,
  all: Filling,
  stored: Filling,
): readonly ItemState[] =>
  places.flatMap((place): readonly ItemState[] => {
    const item = place.item && stating.prepared.of.get(place.item);
    if (!item) return [];
    const { name } = item.item;
    if (isQuestion(item.item)) {
      const state = stateQuestion(stating, item, item.item, row, rows, readOnlyAround);
      if (state.value !== null) {
        all[name] = state.value;
        if (state.relevant && item.item.type !== 'note') stored[name] = state.value;
      }
      return [state];
    }
    const relevant = row.relevant[name] === true;
    const readOnly = readOnlyAround || holds(stating, item.readOnly, row, null, true);
    const shared = { key: keyOf(name, rows), rows, relevant, readOnly };
    if (item.item.type === 'group') {
      const items = stateItems(stating, place.children, row, rows, readOnly, all, stored);
      const state: GroupState = { kind: 'group', group: item.item, ...shared, items };
      return [state];
    }
    const allRows: Row[] = [];
    const storedRows: Row[] = [];
    const each = (row.rows[name] ?? []).map((inner) => {
      const [allOfRow, storedOfRow]: [Filling, Filling] = [{}, {}];
      const path = [...rows, { repeat: name, row: inner.id }];
      const items = stateItems(stating, place.children, inner, path, readOnly, allOfRow, storedOfRow);
      allRows.push({ ...allOfRow, id: inner.id });
      storedRows.push({ ...storedOfRow, id: inner.id });
      return { id: inner.id, items };
    });
    if (allRows.length > 0) all[name] = allRows;
    if (storedRows.length > 0 && relevant) stored[name] = storedRows;
    const state: RepeatState = { kind: 'repeat', repeat: item.item, ...shared, each };
    return [state];
  });

/**
 * What a form says about these answers now: what is relevant, required and read-only, what can be chosen, what
 * the calculations give, what is wrong, and what of it is stored. Depends on nothing but its arguments and never
 * throws on answers, whatever they hold.
 */
export const evaluate = (form: Form, answers: Answers, moment: Moment): FormState => {
  const prepared = prepareForm(form);
  const worked = workOut(prepared, answers, moment);
  const stating: Stating = { prepared, moment, worked, problems: [] };
  const [all, stored]: [Filling, Filling] = [{}, {}];
  const root = worked.rows.get('')?.[0];
  const items = root ? stateItems(stating, prepared.outline.root.children, root, [], false, all, stored) : [];
  return { form, items, answers: all, stored, problems: stating.problems };
};

/** The answers as they are stored: calculated, and without what is irrelevant or blank. */
export const prune = (form: Form, answers: Answers, moment: Moment): Answers =>
  evaluate(form, answers, moment).stored;

const questionsIn = (item: ItemState): readonly QuestionState[] => {
  switch (item.kind) {
    case 'question':
      return [item];
    case 'group':
      return questionStates(item.items);
    case 'repeat':
      return item.each.flatMap((row) => questionStates(row.items));
  }
};

/** Every question of a state with all its rows, in the order of the form. */
export const questionStates = (items: readonly ItemState[]): readonly QuestionState[] =>
  items.flatMap(questionsIn);
