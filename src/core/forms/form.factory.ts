import { parse } from 'yaml';
import type { Answers, FormState, Moment, QuestionState } from './answers.ts';
import { buildForm } from './build.ts';
import { type Form, formSource, type Lists } from './definition.ts';
import { evaluate, questionStates } from './evaluate.ts';
import { importedNames } from './names.ts';
import { reasonFor } from './reasons.ts';

/** A Tuesday in Korça. */
export const moment: Moment = { today: '2026-11-24', now: '2026-11-24T09:30:00.000+01:00' };

const same = (text: unknown) => ({ sq: String(text), en: String(text), el: String(text) });

const withLabels = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null) return row;
  const made: Record<string, unknown> = { ...row };
  if (!('label' in made)) made.label = same('name' in made ? made.name : '');
  for (const key of ['label', 'hint', 'constraint_message', 'required_message']) {
    if (typeof made[key] === 'string') made[key] = same(made[key]);
  }
  if (Array.isArray(made.children)) made.children = made.children.map(withLabels);
  return made;
};

/** Choice lists from `{fruit: [apple, pear]}` or `{fruit: [{name: apple, color: red}]}`. */
export const listsFrom = (lists: Record<string, readonly (string | Record<string, string>)[]>): Lists =>
  Object.fromEntries(
    Object.entries(lists).map(([list, choices]) => [
      list,
      choices.map((choice) => {
        const { name = '', ...columns } = typeof choice === 'string' ? { name: choice } : choice;
        return { name, label: same(name), columns };
      }),
    ]),
  );

/** A form from the YAML of its rows; labels that do not matter to a test may be left out. */
export const formFrom = (rows: string, lists: Lists = {}, head: Record<string, unknown> = {}): Form => {
  const survey: unknown = parse(rows);
  const source = formSource.parse({
    form: 'test',
    version: 1,
    section: 'followup',
    title: same('Test'),
    survey: Array.isArray(survey) ? survey.map(withLabels) : [],
    ...head,
  });
  const { form, faults } = buildForm(source, lists, importedNames);
  if (faults.length > 0) throw new Error(faults.map((fault) => reasonFor(fault, 'en')).join('\n'));
  return form;
};

/** The state of one question by its key. */
export const questionAt = (state: FormState, key: string): QuestionState => {
  const found = questionStates(state.items).find((question) => question.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};

/** What one expression gives in a calculate beside these questions. */
export const calculated = (expression: string, rows = '', answers: Answers = {}, lists: Lists = {}) => {
  const form = formFrom(
    `${rows}\n- {type: calculate, name: result, calculation: ${JSON.stringify(expression)}}`,
    lists,
  );
  return evaluate(form, answers, moment).answers.result ?? null;
};
