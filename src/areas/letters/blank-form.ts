import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Form, Item, Question, Repeat } from '../../core/forms/definition.ts';
import type { Language } from '../../core/pack/words.ts';
import { answerMatrix, answerSpace } from './blank-answers.ts';
import { conditionOf, plainLabel } from './blank-condition.ts';
import { ruled, tickLine } from './marks.ts';
import { paper } from './paper.ts';
import { paperWords } from './paper-words.ts';

const unasked: readonly Item['type'][] = ['calculate', 'hidden'];
const isQuestion = (item: Item): item is Question => item.type !== 'group' && item.type !== 'repeat';
const isLikert = (item: Item | undefined): item is Question =>
  item !== undefined && item.type === 'select_one' && item.appearance === 'likert';

const sameScale = (one: Question, other: Question): boolean =>
  one.list === other.list && one.relevant === other.relevant;

const labelOf = (item: Item, language: Language): string => plainLabel(item.label?.[language] ?? '');

const hints = (form: Form, item: Item, language: Language): Content[] =>
  [
    conditionOf(form, item.relevant, language),
    item.hint ? plainLabel(item.hint[language]) : null,
    item.type === 'select_multiple' ? `(${paperWords.several[language]})` : null,
  ].flatMap((text): Content[] => (text ? [{ text, style: 'hint' }] : []));

const question = (form: Form, asked: Question, language: Language): Content => {
  const label = `${labelOf(asked, language)}${asked.required ? ' *' : ''}`;
  if (asked.type === 'note') return { text: label, italics: true, margin: [0, 4, 0, 6] };
  if (asked.type === 'acknowledge')
    return { stack: [tickLine(label), ...hints(form, asked, language)], margin: [0, 4, 0, 6] };
  const space = answerSpace(form, asked, language);
  return {
    unbreakable: true,
    margin: [0, 5, 0, 5],
    stack: [{ text: label, bold: true, fontSize: 10 }, ...hints(form, asked, language), space],
  };
};

/** Rows that fit beside each other are a table to write in; others are asked twice, and the sheet is copied. */
const repeated = (form: Form, repeat: Repeat, language: Language): Content[] => {
  const asked = repeat.children.filter((item) => !unasked.includes(item.type));
  const small =
    asked.length <= 5 && asked.every((item) => isQuestion(item) && item.type !== 'select_multiple');
  if (!small)
    return [1, 2].flatMap((time): Content[] => [
      { text: `${labelOf(repeat, language)} ${time}`, style: 'heading', headlineLevel: 2 },
      ...asked.flatMap((item) => drawn(form, item, language)),
    ]);
  return [
    { text: labelOf(repeat, language), bold: true, fontSize: 10, headlineLevel: 3, margin: [0, 6, 0, 0] },
    ...hints(form, repeat, language),
    {
      margin: [0, 3, 0, 8],
      layout: { ...ruled, vLineWidth: () => 0.4 },
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: asked.map(() => '*'),
        heights: (row) => (row === 0 ? 'auto' : 24),
        body: [
          asked.map((item) => ({ text: labelOf(item, language), style: 'label' })),
          ...Array.from({ length: 5 }, () => asked.map(() => ({ text: '' }))),
        ],
      },
    },
  ];
};

const drawn = (form: Form, item: Item, language: Language): Content[] => {
  if (unasked.includes(item.type)) return [];
  if (item.type === 'repeat') return repeated(form, item, language);
  if (item.type !== 'group') return [question(form, item, language)];
  const title = labelOf(item, language);
  return [
    ...(title ? [{ text: title, style: 'heading', headlineLevel: 2 }] : []),
    ...hints(form, item, language),
    ...all(form, item.children, language),
  ];
};

/** Neighbours with the same choices on a scale stand in one table. */
const all = (form: Form, items: readonly Item[], language: Language): Content[] => {
  const content: Content[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    const scale: Question[] = [];
    for (
      let next = items[at];
      isLikert(next) && sameScale(scale[0] ?? next, next);
      next = items[at + scale.length]
    )
      scale.push(next);
    if (scale.length < 2) content.push(...drawn(form, item, language));
    else {
      content.push(...hints(form, item, language), answerMatrix(form, scale, language));
      at += scale.length - 1;
    }
  }
  return content;
};

const head = (language: Language): Content => ({
  margin: [0, 0, 0, 8],
  columnGap: 16,
  columns: ([paperWords.case, paperWords.date, paperWords.filledBy] as const).map((words) => ({
    width: '*',
    text: [{ text: `${words[language]} `, style: 'label' }, '……………………'],
  })),
});

/** A form of the pack to be filled in by hand where there is no device: every question, with room for its answer. */
export const composeBlankForm = (form: Form, language: Language): TDocumentDefinitions => {
  const title = form.title[language];
  return paper({
    language,
    title,
    reference: title,
    confidential: true,
    content: [
      { text: title, style: 'title', headlineLevel: 1 },
      head(language),
      { text: paperWords.required[language], style: 'hint' },
      ...all(form, form.survey, language),
    ],
  });
};
