import { z } from 'zod';
import { fileKinds } from '../chronology/entry.ts';
import type { languages, questionTypes } from './vocabulary.ts';

/** Any sentence a person reads, in all three languages of the country pack. */
export const wordsSchema = z.strictObject({
  sq: z.string().min(1),
  en: z.string().min(1),
  el: z.string().min(1),
});
export type Words = Readonly<z.output<typeof wordsSchema>>;
export type Language = (typeof languages)[number];
export type QuestionType = (typeof questionTypes)[number];

/** An expression as written; `true`, `yes` and their opposites are the spreadsheet's way to say true() and false(). */
export const expressionText = (written: string): string => {
  const text = written.trim();
  if (/^(yes|true)$/i.test(text)) return 'true()';
  return /^(no|false)$/i.test(text) ? 'false()' : text;
};

const expression = z
  .union([z.boolean(), z.number(), z.string()])
  .transform((written) => expressionText(String(written)));

const code = z.union([z.string().min(1), z.number()]).transform(String);

const choiceSource = z
  .object({ name: code, label: wordsSchema })
  .catchall(z.union([z.string(), z.number(), z.boolean()]).transform(String))
  .transform(({ name, label, ...columns }): Choice => ({ name, label, columns }));

/** One choice of a list; `columns` holds what choice filters compare, as the list's file names them. */
export interface Choice {
  readonly name: string;
  readonly label: Words;
  readonly columns: Readonly<Record<string, string>>;
}

export type Lists = Readonly<Record<string, readonly Choice[]>>;

/** packs/…/lists/<list>.yaml */
export const listSource = z.strictObject({ list: z.string().min(1), choices: z.array(choiceSource).min(1) });

/** A row of `survey` as it is written down, before its type, list and section are made out. */
export const rowSource = z.strictObject({
  type: z.string().min(1),
  name: z.string().min(1),
  label: wordsSchema.optional(),
  hint: wordsSchema.optional(),
  section: z.string().min(1).optional(),
  appearance: z.string().min(1).optional(),
  relevant: expression.optional(),
  required: expression.optional(),
  required_message: wordsSchema.optional(),
  constraint: expression.optional(),
  constraint_message: wordsSchema.optional(),
  calculation: expression.optional(),
  choice_filter: expression.optional(),
  default: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
  read_only: expression.optional(),
  choices: z.array(choiceSource).min(1).optional(),
  get children() {
    return z.array(rowSource).optional();
  },
});
export type RowSource = z.output<typeof rowSource>;

/** packs/…/forms/<form>.yaml */
export const formSource = z.strictObject({
  form: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a slug such as safety-plan'),
  version: z.int().positive(),
  of: z.enum(fileKinds).nullable().default(null),
  section: z.string().min(1),
  title: wordsSchema,
  choices: z.record(z.string(), z.array(choiceSource).min(1)).optional(),
  survey: z.array(rowSource).min(1),
});
export type FormSource = z.output<typeof formSource>;

interface Asked {
  readonly name: string;
  /** The part of the file that the sharing protocol opens or closes for this item; always made out. */
  readonly section: string;
  readonly label: Words | null;
  readonly hint: Words | null;
  readonly appearance: string | null;
  readonly relevant: string | null;
  readonly readOnly: string | null;
}

export interface Question extends Asked {
  readonly type: QuestionType;
  /** The choice list of a select; null for every other type. */
  readonly list: string | null;
  readonly required: string | null;
  readonly requiredMessage: Words | null;
  readonly constraint: string | null;
  readonly constraintMessage: Words | null;
  readonly calculation: string | null;
  readonly choiceFilter: string | null;
  readonly default: string | null;
}

export interface Group extends Asked {
  readonly type: 'group';
  readonly children: readonly Item[];
}

/** Rows of the same questions; each row has an id of its own and belongs whole to the repeat's section. */
export interface Repeat extends Asked {
  readonly type: 'repeat';
  readonly children: readonly Item[];
}

export type Item = Question | Group | Repeat;

/** A form as the program works with it: plain data, the same on server and device. Names are unique in it. */
export interface Form {
  readonly form: string;
  readonly version: number;
  readonly of: (typeof fileKinds)[number] | null;
  readonly section: string;
  readonly title: Words;
  readonly survey: readonly Item[];
  readonly lists: Lists;
}
