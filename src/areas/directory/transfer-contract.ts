import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

const keepers = ['administrator'] as const;

export const exportDirectory = route({
  method: 'GET',
  path: '/api/directory/export',
  summary:
    'The directory in HSDS 3.0: one JSON document, or the tabular package as a zip; all of it, or what is public.',
  callers: keepers,
  query: z.object({ as: z.enum(['json', 'package']), part: z.enum(['public', 'all']) }),
  answer: z.unknown(),
});

const noted = z.object({
  /** The file and line, or the place in the document. */
  where: z.string(),
  field: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.string()),
});
export type NotedLine = z.infer<typeof noted>;

const report = z.object({
  /** False for a trial, and for a package with faults. */
  taken: z.boolean(),
  changes: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      name: z.string(),
      isNew: z.boolean(),
      confidential: z.boolean(),
    }),
  ),
  same: z.int(),
  untouched: z.int(),
  faults: z.array(noted),
  notes: z.array(noted),
});
export type ImportReport = z.infer<typeof report>;

export const importDirectory = route({
  method: 'POST',
  path: '/api/directory/import',
  summary:
    'Takes a JSON document or a zipped tabular package of HSDS 3.0 (multipart), all of it or nothing; `trial` only tells.',
  callers: keepers,
  query: z.object({ trial: z.enum(['yes', 'no']) }),
  answer: report,
});
