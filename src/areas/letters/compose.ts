import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fieldsOf, type Letter, type LetterField } from '../../core/pack/letter-schema.ts';
import type { Language } from '../../core/pack/words.ts';
import { blockContent, type Filling, filled } from './letter-blocks.ts';
import { underlined } from './marks.ts';
import { ink, paper, printWidth } from './paper.ts';
import { paperWords } from './paper-words.ts';
import type { LetterValues } from './values.ts';

/** Who sends, what they are reached by, and the place for the registry's number. */
export const letterhead = (
  {
    municipality_name,
    unit_name,
    unit_address,
    unit_phone,
    letter_number,
    letter_date,
  }: LetterValues['texts'],
  language: Language,
): Content[] => [
  {
    columns: [
      {
        width: '*',
        stack: [
          { text: municipality_name ?? '', bold: true, fontSize: 12.5, color: ink.head },
          { text: unit_name ?? '', fontSize: 10.5 },
          ...[unit_address, unit_phone].flatMap((text) => (text ? [{ text, style: 'small' }] : [])),
        ],
      },
      {
        width: 170,
        layout: { ...underlined, hLineWidth: () => 0 },
        table: {
          widths: ['auto', '*'],
          body: [
            [
              { text: paperWords.number[language], style: 'small', margin: [0, 2, 0, 0] },
              { text: letter_number ?? '………………', alignment: 'right' },
            ],
            [
              { text: paperWords.date[language], style: 'small', margin: [0, 2, 0, 0] },
              { text: letter_date ?? '………………', alignment: 'right' },
            ],
          ],
        },
      },
    ],
  },
  {
    canvas: [{ type: 'line', x1: 0, y1: 4, x2: printWidth, y2: 4, lineWidth: 1.2, lineColor: ink.head }],
  },
];

const signature = (who: string, name: string | undefined, language: Language): Column => ({
  width: '50%',
  margin: [0, 0, 24, 18],
  stack: [
    { text: who, style: 'label' },
    { text: name ?? ' ', bold: true, margin: [0, 1, 0, 20] },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 205, y2: 0, lineWidth: 0.7, lineColor: ink.text }] },
    {
      text: `${paperWords.signature[language]}, ${paperWords.date[language].toLocaleLowerCase(language)}`,
      style: 'small',
      margin: [0, 3, 0, 0],
    },
  ],
});

/** Two beside each other; a signature never stands on another page than its line. */
const signatures = (letter: Letter, filling: Filling): Content[] => {
  const all = letter.signatures.map(({ who, name }) =>
    signature(
      filled(who, filling),
      name === undefined ? undefined : filling.values.texts[name],
      filling.language,
    ),
  );
  return all.flatMap((one, at): Content[] =>
    at % 2 === 1
      ? []
      : [
          {
            unbreakable: true,
            margin: [0, at === 0 ? 18 : 0, 0, 0],
            columns: [one, all[at + 1] ?? { width: '50%', text: '' }],
          },
        ],
  );
};

const referenceOf = ({ case_number, concern_number }: LetterValues['texts'], language: Language): string =>
  case_number ? `${paperWords.case[language]} ${case_number}` : (concern_number ?? '');

/** To whom the letter goes, on one line, as its record keeps it; empty where it has no addressee or he is left blank. */
export const recipientOf = (letter: Letter, values: LetterValues): string => {
  if (!letter.to) return '';
  const names = fieldsOf({
    ...letter,
    title: letter.to,
    to: undefined,
    basis: undefined,
    body: [],
    signatures: [],
  });
  return names
    .flatMap((name) => values.texts[name] ?? [])
    .join(', ')
    .slice(0, 500);
};

/**
 * The letter as a document: who sends it, to whom, its blocks, who signs, on which law. Its title in the file's
 * properties is that of the template with the case number, so that no list of files names a child.
 */
export const composeLetter = (
  letter: Letter,
  fields: readonly LetterField[],
  values: LetterValues,
  language: Language,
): TDocumentDefinitions => {
  const filling: Filling = { language, values, fields: new Map(fields.map((field) => [field.name, field])) };
  const reference = referenceOf(values.texts, language);
  return paper({
    language,
    reference,
    confidential: true,
    title: [letter.title[language], reference].filter(Boolean).join(', '),
    content: [
      ...letterhead(values.texts, language),
      ...(letter.to
        ? [
            {
              margin: [0, 10, 0, 0] as [number, number, number, number],
              stack: [
                { text: paperWords.to[language], style: 'small' },
                { text: filled(letter.to, filling), bold: true },
              ],
            },
          ]
        : []),
      { text: letter.title[language], style: 'title', headlineLevel: 1 },
      ...letter.body.flatMap((block) => blockContent(block, filling)),
      ...signatures(letter, filling),
      ...(letter.basis
        ? [{ text: `${paperWords.basis[language]}: ${filled(letter.basis, filling)}`, style: 'small' }]
        : []),
    ],
  });
};
