import type { Content } from 'pdfmake/interfaces.js';
import type { Choice, Form, Question } from '../../core/forms/definition.ts';
import type { Language } from '../../core/pack/words.ts';
import { plainLabel } from './blank-condition.ts';
import { mark, penLines, ruled } from './marks.ts';

/** More choices than anyone searches on paper: there a line is quicker. */
const mostChoices = 40;

const perRow = (labels: readonly string[]): number => {
  const longest = Math.max(...labels.map((label) => label.length));
  return longest <= 24 ? 3 : longest <= 42 ? 2 : 1;
};

const choiceGrid = (choices: readonly Choice[], only: boolean, language: Language): Content => {
  const labels = choices.map(({ label }) => label[language]);
  const across = perRow(labels);
  const rows = Math.ceil(labels.length / across);
  return {
    stack: Array.from({ length: rows }, (_, row) => ({
      margin: [0, 2, 0, 2] as [number, number, number, number],
      columnGap: 6,
      columns: Array.from({ length: across }, (_, column) => {
        const label = labels[row * across + column];
        return label === undefined
          ? { text: '', width: '*' as const }
          : {
              width: '*' as const,
              columns: [mark(only), { text: label, width: '*' as const, fontSize: 10 }],
            };
      }),
    })),
  };
};

const spaces: Partial<Record<Question['type'], string>> = {
  date: '_____ / _____ / __________',
  time: '_____ : _____',
  datetime: '_____ / _____ / __________     _____ : _____',
  integer: '__________',
  decimal: '__________',
};

/** Where the answer to one question is written. */
export const answerSpace = (form: Form, question: Question, language: Language): Content => {
  const choices = question.list ? (form.lists[question.list] ?? []) : [];
  if (choices.length > 0 && choices.length <= mostChoices)
    return choiceGrid(choices, question.type === 'select_one', language);
  const space = spaces[question.type];
  if (space) return { text: space, margin: [0, 8, 0, 4] };
  return penLines(question.appearance === 'multiline' || question.appearance === 'quote' ? 4 : 1);
};

/** Questions that share their choices, one below the other with a circle under each choice. */
export const answerMatrix = (form: Form, asked: readonly Question[], language: Language): Content => {
  const choices = form.lists[asked[0]?.list ?? ''] ?? [];
  return {
    margin: [0, 4, 0, 8],
    layout: ruled,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...choices.map(() => Math.min(70, 300 / choices.length))],
      body: [
        [{ text: '' }, ...choices.map(({ label }) => ({ text: label[language], style: 'label' }))],
        ...asked.map(({ label, required }) => [
          { text: `${plainLabel(label?.[language] ?? '')}${required ? ' *' : ''}`, fontSize: 10 },
          ...choices.map(() => mark(true)),
        ]),
      ],
    },
  };
};
