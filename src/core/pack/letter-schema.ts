import { z } from 'zod';
import { fileKinds } from '../chronology/entry.ts';
import { code, words } from './words.ts';

const fieldName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a field is snake_case English, such as child_name');

/** What a letter can be filled with. A field belongs to a section, so that the protocol governs letters too. */
export const letterFieldsFile = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        name: fieldName,
        label: words,
        /** Absent for what stands in no file: the municipality, the date of the letter, who writes it. */
        section: code.optional(),
        /** True when there can be several; only `list` and `table` show them. */
        many: z.literal(true).optional(),
        columns: z
          .array(z.strictObject({ name: fieldName, label: words }))
          .min(1)
          .optional(),
      }),
    )
    .min(1),
});
export type LetterField = z.infer<typeof letterFieldsFile>['fields'][number];

/** Shown only when the field has a value. */
const when = fieldName.optional();

const block = z.union([
  z.strictObject({ heading: words, when }),
  z.strictObject({ paragraph: words, when }),
  /** Label and value side by side, one row for each field. */
  z.strictObject({ facts: z.array(fieldName).min(1), when }),
  z.strictObject({ list: fieldName, when }),
  z.strictObject({ table: fieldName, when }),
  /** Lines for handwriting. */
  z.strictObject({ lines: z.int().min(1).max(20), label: words.optional(), when }),
  /** A box that somebody ticks by hand. */
  z.strictObject({ tick: words, when }),
]);
export type LetterBlock = z.infer<typeof block>;

/** An official letter or paper form. Paragraphs hold `{{field}}`; every field is one of `letters/fields.yaml`. */
export const letterFile = z.strictObject({
  letter: code,
  version: z.int().positive(),
  of: z.enum(fileKinds),
  title: words,
  /** The sections it draws from: who may not read one of them cannot make the letter. */
  sections: z.array(code),
  to: words.optional(),
  body: z.array(block).min(1),
  signatures: z.array(z.strictObject({ who: words, name: fieldName.optional() })),
  /** The law or decision that the letter stands on, as it is cited at its foot. */
  basis: words.optional(),
});
export type Letter = z.infer<typeof letterFile>;

const inWords = /\{\{\s*([a-z0-9_]+)\s*\}\}/g;

/** Every field that a letter uses, each once. */
export const fieldsOf = (letter: Letter): string[] => {
  const texts = [letter.title, letter.to, letter.basis, ...letter.signatures.map(({ who }) => who)];
  const named = letter.signatures.flatMap(({ name }) => name ?? []);
  for (const part of letter.body) {
    if (part.when) named.push(part.when);
    if ('heading' in part) texts.push(part.heading);
    else if ('paragraph' in part) texts.push(part.paragraph);
    else if ('facts' in part) named.push(...part.facts);
    else if ('list' in part) named.push(part.list);
    else if ('table' in part) named.push(part.table);
    else if ('tick' in part) texts.push(part.tick);
    else texts.push(part.label);
  }
  const used = texts
    .flatMap((text) => (text ? [text.sq, text.en, text.el] : []))
    .flatMap((text) => [...text.matchAll(inWords)].map(([, field]) => field ?? ''));
  return [...new Set([...named, ...used])];
};
