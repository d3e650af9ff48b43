import { fieldsOf, type Letter, type LetterField } from '../../core/pack/letter-schema.ts';
import type { Language } from '../../core/pack/words.ts';
import { soleField } from './letter-blocks.ts';
import { has, type LetterValues } from './values.ts';

/** A field that a person writes or looks over before the letter is made. */
export interface ToFill {
  name: string;
  label: LetterField['label'];
  /** What stands there when nobody changes it. */
  value: string;
  /** A sentence has a hole without it; other fields are left free for the pen. */
  needed: boolean;
  /** Several, one on each line. */
  many: boolean;
}

const inSentence = /\{\{\s*([a-z0-9_]+)\s*\}\}/g;

/** The fields without which a sentence of the letter does not read. */
const neededIn = (letter: Letter, values: LetterValues, language: Language): ReadonlySet<string> => {
  const shown = letter.body.filter(({ when }) => when === undefined || has(values, when));
  const sentences = [
    letter.to,
    ...shown.map((block) =>
      'paragraph' in block && !soleField(block.paragraph, language) ? block.paragraph : undefined,
    ),
  ];
  return new Set(
    sentences.flatMap((text) =>
      text ? [...text[language].matchAll(inSentence)].flatMap(([, field]) => field ?? []) : [],
    ),
  );
};

/** Fields of blocks that are left out because the file does not tell them: there is nothing to write there. */
const leftOut = (letter: Letter, values: LetterValues): ReadonlySet<string> => {
  const bodies = letter.body.filter(({ when }) => when !== undefined && !has(values, when));
  const without = fieldsOf({ ...letter, body: letter.body.filter((block) => !bodies.includes(block)) });
  return new Set(fieldsOf(letter).filter((field) => !without.includes(field)));
};

/**
 * What is to be written by hand before a letter is made: what stands in no file (offered with what the office knows),
 * and what the file does not tell. Tables come from the file alone. Names are those of the signatures' lines.
 */
export const toFill = (
  letter: Letter,
  fields: readonly LetterField[],
  values: LetterValues,
  language: Language,
): readonly ToFill[] => {
  const needed = neededIn(letter, values, language);
  const out = leftOut(letter, values);
  const used = ['unit_address', 'unit_phone', 'letter_number', ...fieldsOf(letter)];
  return fields
    .filter(
      ({ name, section, columns }) =>
        used.includes(name) &&
        columns === undefined &&
        !out.has(name) &&
        (section === undefined || !has(values, name)),
    )
    .map(({ name, label, many }) => ({
      name,
      label,
      value: values.texts[name] ?? values.lists[name]?.join('\n') ?? '',
      needed: needed.has(name),
      many: many === true,
    }));
};
