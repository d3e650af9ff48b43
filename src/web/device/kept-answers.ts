import { z } from 'zod';
import type { Answers, Row } from '../../core/forms/index.ts';

const value = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const row: z.ZodType<Row> = z.lazy(() =>
  z.object({ id: z.string() }).catchall(z.union([value, z.array(row)])),
);

/** Answers as a draft keeps them; what is none is refused rather than shown half. */
export const KeptAnswers: z.ZodType<Answers> = z.record(z.string(), z.union([value, z.array(row)]));
