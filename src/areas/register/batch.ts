import { z } from 'zod';
import { fieldIds } from './fields.ts';
import { findingCodes } from './findings.ts';

/**
 * columns: the file is here and its columns wait for their fields. checking: rows are read and compared. checked: a
 * person looks over it. running: it is brought in. done, undoing, undone. given-up: nothing of it was kept.
 */
export const batchStates = [
  'columns',
  'checking',
  'checked',
  'running',
  'done',
  'undoing',
  'undone',
  'given-up',
] as const;
export type BatchState = (typeof batchStates)[number];

/** The states in which the server works on a list by itself. */
export const atWork: readonly BatchState[] = ['checking', 'running', 'undoing'];

const field = z.enum(fieldIds);
export const MappingSchema = z.array(z.union([field, z.literal('left-out'), z.null()])).max(500);

export const BatchOptions = z.object({
  sheet: z.int().nonnegative().default(0),
  /** A case for each child that the list does not say to be closed. */
  openCases: z.boolean().default(false),
});
export type BatchOptions = z.infer<typeof BatchOptions>;

const count = z.int().nonnegative();

/** Counts and codes, which name nobody. */
export const BatchSummary = z.object({
  /** What the server is doing at the moment. */
  progress: z
    .object({
      phase: z.enum(['reading', 'comparing', 'known']),
      done: count,
      of: count,
    })
    .optional(),
  findings: z
    .array(z.object({ code: z.enum(findingCodes), level: z.enum(['error', 'warning']), count }))
    .default([]),
  pairs: z.object({ rows: count, known: count }).default({ rows: 0, known: 0 }),
  result: z
    .object({ people: count, cases: count, attached: count, together: count, leftOut: count, refused: count })
    .optional(),
  /** What stayed when the rest was undone, because somebody has worked on it since. */
  stayed: count.optional(),
});
export type BatchSummary = z.infer<typeof BatchSummary>;
