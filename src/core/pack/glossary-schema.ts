import { z } from 'zod';
import { languages } from '../forms/vocabulary.ts';
import { code } from './words.ts';

/** One term each, everywhere. Where a language's term is still to be settled by a native speaker, it is absent. */
export const glossaryFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        code,
        en: z.string().min(1),
        sq: z.string().min(1),
        el: z.string().min(1).optional(),
        /** Other words that people use, for searching and reading papers; never on the screen. */
        also: z.partialRecord(z.enum(languages), z.array(z.string().min(1)).min(1)).optional(),
      }),
    )
    .min(1),
});
export type Term = z.infer<typeof glossaryFile>['terms'][number];
