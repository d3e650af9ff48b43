import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { LetterBlock, LetterField } from '../../core/pack/letter-schema.ts';
import type { Language, Words } from '../../core/pack/words.ts';
import { penLines, ruled, tickLine, underlined } from './marks.ts';
import { paperWords } from './paper-words.ts';
import { has, type LetterValues, type PaperRow } from './values.ts';

/** All that a block is drawn from. */
export interface Filling {
  language: Language;
  values: LetterValues;
  fields: ReadonlyMap<string, LetterField>;
}

/** Room for a word or two by hand, inside a sentence. */
const blank = '…………………………';

/** A sentence with its blanks filled once; what a value itself contains is never filled again. */
export const filled = (text: Words, { language, values }: Filling): string =>
  text[language].replace(
    /\{\{\s*([a-z0-9_]+)\s*\}\}/g,
    (_, name: string) => values.texts[name] ?? values.lists[name]?.join(', ') ?? blank,
  );

/** The field that a paragraph consists of, when it consists of one alone. */
export const soleField = (text: Words, language: Language): string | null =>
  /^\s*\{\{\s*([a-z0-9_]+)\s*\}\}\s*$/.exec(text[language])?.[1] ?? null;

const labelOf = (name: string, { fields, language }: Filling): string =>
  fields.get(name)?.label[language] ?? name;

const facts = (names: readonly string[], filling: Filling): Content => ({
  table: {
    widths: [150, '*'],
    dontBreakRows: true,
    body: names.map((name) => [
      { text: labelOf(name, filling), style: 'label', margin: [0, 1.5, 0, 0] },
      { text: filling.values.texts[name] ?? filling.values.lists[name]?.join(', ') ?? ' ' },
    ]),
  },
  layout: underlined,
  margin: [0, 0, 0, 6],
});

/** Short columns take the width they need, so that sentences have the rest. */
const widthOf = (column: string, header: string, rows: readonly PaperRow[]): 'auto' | '*' =>
  Math.max(header.length, ...rows.map((row) => (row[column] ?? '').length)) <= 16 ? 'auto' : '*';

const table = (name: string, filling: Filling): Content => {
  const rows = filling.values.tables[name] ?? [];
  const columns = filling.fields.get(name)?.columns ?? [];
  if (rows.length === 0)
    return { text: paperWords.noRows[filling.language], style: 'small', margin: [0, 2, 0, 6] };
  const widths = columns.map(({ name, label }) => widthOf(name, label[filling.language], rows));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        columns.map(
          (column): TableCell => ({ text: column.label[filling.language], style: 'label', bold: true }),
        ),
        ...rows.map((row) =>
          columns.map(
            (column, at): TableCell => ({
              text: row[column.name] ?? '',
              fontSize: 9.5,
              noWrap: widths[at] === 'auto',
            }),
          ),
        ),
      ],
    },
    layout: ruled,
    margin: [0, 2, 0, 8],
  };
};

const list = (name: string, { values }: Filling): Content => {
  const items = values.lists[name] ?? [];
  return items.length === 0 ? penLines(3) : { ul: [...items], margin: [0, 0, 0, 6] };
};

const paragraph = (text: Words, filling: Filling): Content => {
  const field = soleField(text, filling.language);
  if (field && !has(filling.values, field)) return penLines(2);
  return { text: filled(text, filling), margin: [0, 0, 0, 6] };
};

const lines = (count: number, label: Words | undefined, filling: Filling): Content => ({
  unbreakable: true,
  stack: [...(label ? [{ text: filled(label, filling), style: 'label' }] : []), penLines(count)],
  margin: [0, 2, 0, 8],
});

/** A block as it is drawn; nothing when it is shown only with a value that there is not. */
export const blockContent = (block: LetterBlock, filling: Filling): Content[] => {
  if (block.when && !has(filling.values, block.when)) return [];
  if ('heading' in block)
    return [{ text: filled(block.heading, filling), style: 'heading', headlineLevel: 2 }];
  if ('paragraph' in block) return [paragraph(block.paragraph, filling)];
  if ('facts' in block) return [facts(block.facts, filling)];
  if ('list' in block) return [list(block.list, filling)];
  if ('table' in block) return [table(block.table, filling)];
  if ('tick' in block) return [tickLine(filled(block.tick, filling))];
  return [lines(block.lines, block.label, filling)];
};
