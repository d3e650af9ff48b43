import { z } from 'zod';
import { fileKinds } from '../chronology/entry.ts';
import { type Form, type Item, wordsSchema } from './definition.ts';
import { questionTypes } from './vocabulary.ts';

const text = z.string().nullable();
const words = wordsSchema.nullable();

const asked = {
  name: z.string().min(1),
  section: z.string().min(1),
  label: words,
  hint: words,
  appearance: text,
  relevant: text,
  readOnly: text,
};

const question = z.object({
  ...asked,
  type: z.enum(questionTypes),
  list: text,
  required: text,
  requiredMessage: words,
  constraint: text,
  constraintMessage: words,
  calculation: text,
  choiceFilter: text,
  default: text,
});

const container = z.object({
  ...asked,
  type: z.enum(['group', 'repeat']),
  get children(): z.ZodArray<z.ZodType<Item>> {
    return z.array(item);
  },
});

const item: z.ZodType<Item> = z.union([question, container]);

const choice = z.object({
  name: z.string(),
  label: wordsSchema,
  columns: z.record(z.string(), z.string()),
});

/** A form as it is kept and as it travels: plain data that was checked when it was made. */
export const formSchema: z.ZodType<Form> = z.object({
  form: z.string().min(1),
  version: z.int().positive(),
  of: z.enum(fileKinds).nullable(),
  section: z.string().min(1),
  title: wordsSchema,
  survey: z.array(item),
  lists: z.record(z.string(), z.array(choice)),
});
