import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { wordsSchema } from '../../core/forms/definition.ts';
import { formSchema } from '../../core/forms/form-schema.ts';
import { languages } from '../../core/forms/vocabulary.ts';

/** Who brings forms into a municipality. */
const keepers = ['administrator', 'supervisor'] as const;

const place = z.object({
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
});

/** What is said of a place in the workbook; the sentence is made of `code` and `values` (core/forms/reasons.ts). */
const noted = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  place,
});
export type Noted = z.infer<typeof noted>;

const outlineLine = z.object({
  depth: z.int(),
  type: z.string(),
  name: z.string(),
  section: z.string(),
  label: wordsSchema.nullable(),
});
export type OutlineLine = z.infer<typeof outlineLine>;

/** `home:family,school:education`: groups that stand in another section than their form. */
const sectionsByGroup = z
  .string()
  .max(4000)
  .default('')
  .transform((text) =>
    Object.fromEntries(
      text.split(',').flatMap((pair) => {
        const [group, section] = pair.split(':');
        return group && section ? [[group, section]] : [];
      }),
    ),
  );

/** What its importer says about a form that the workbook does not. */
const bringing = z.object({
  section: z.string().min(1).max(64),
  sections: sectionsByGroup,
  /** In which language columns that name none are written. */
  language: z.enum(languages).optional(),
});
export type Bringing = z.input<typeof bringing>;

/** The workbook travels as the one file of a multipart body. */
export const previewForm = route({
  method: 'POST',
  path: '/api/forms/preview',
  summary:
    'Reads a workbook (multipart, .xlsx) and says what form it would be, or why it is none. Keeps nothing.',
  callers: keepers,
  query: bringing,
  answer: z.object({
    form: formSchema.nullable(),
    /** The number it would be installed under. */
    version: z.int(),
    writtenVersion: z.string(),
    faults: z.array(noted),
    leftOut: z.array(noted),
    outline: z.array(outlineLine),
    missing: z.array(z.enum(languages)),
  }),
});
export type Preview = z.infer<typeof previewForm.answer>;

export const installForm = route({
  method: 'POST',
  path: '/api/forms',
  summary: 'Installs the form of a workbook (multipart, .xlsx) in the municipality, as its next version.',
  callers: keepers,
  query: bringing,
  answer: z.object({ form: z.string(), version: z.int() }),
});

export const readInstalledForms = route({
  method: 'GET',
  path: '/api/forms',
  summary: 'Every version of every form that the municipality installed, in the shape of the pack’s own.',
  callers: 'signed-in',
  answer: z.object({
    forms: z.array(formSchema),
    /** Forms that are no longer offered; records that were filled with them are still read. */
    retired: z.array(z.string()),
  }),
});

const installed = z.object({
  form: z.string(),
  version: z.int(),
  section: z.string(),
  title: wordsSchema,
  writtenVersion: z.string(),
  installedBy: z.string(),
  installedAt: z.string(),
  active: z.boolean(),
});
export type InstalledForm = z.infer<typeof installed>;

export const listInstalledForms = route({
  method: 'GET',
  path: '/api/forms/installed',
  summary: 'The newest version of each installed form: who brought it, when, and whether it is offered.',
  callers: keepers,
  answer: z.object({ forms: z.array(installed) }),
});

export const offerForm = route({
  method: 'PUT',
  path: '/api/forms/:form/offered',
  summary: 'Retires an installed form, or offers it again. What was filled with it stays.',
  callers: keepers,
  params: z.object({ form: z.string().min(1).max(80) }),
  body: z.object({ offered: z.boolean() }),
  answer: z.object({}),
});
