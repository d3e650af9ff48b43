import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { matchCodes } from '../../core/names/index.ts';
import { BatchOptions, BatchSummary, batchStates, MappingSchema } from './batch.ts';
import { pairDecisions } from './fates.ts';
import { fieldIds } from './fields.ts';
import { findingCodes } from './findings.ts';

const callers = ['worker', 'supervisor'];
const params = z.object({ id: z.uuid() });
const page = z.coerce.number().int().min(0).default(0);

const BatchLine = z.object({
  id: z.uuid(),
  /** The name of the file, for whoever brings it in. */
  name: z.string().nullable(),
  state: z.enum(batchStates),
  /** Whoever brings it in. */
  by: z.string(),
  mine: z.boolean(),
  rows: z.int(),
  done: z.int(),
  refused: z.int(),
  undone: z.int(),
  fault: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  options: BatchOptions,
  summary: BatchSummary,
});
export type BatchLine = z.infer<typeof BatchLine>;

const Sheet = z.object({
  name: z.string(),
  rows: z.int(),
  headings: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  guesses: z.array(z.object({ field: z.enum(fieldIds).nullable(), by: z.string() })),
  /** The fields that the last list with these headings took. */
  remembered: MappingSchema.nullable(),
});
export type SheetSeen = z.infer<typeof Sheet>;

export const listImports = route({
  method: 'GET',
  path: '/api/imports',
  summary: 'The lists that were brought in, or are about to be.',
  callers,
  answer: z.object({ imports: z.array(BatchLine) }),
});

export const uploadImport = route({
  method: 'POST',
  path: '/api/imports',
  summary: 'Takes a list, as a text file or a workbook (multipart); nothing of it is kept unsealed.',
  callers,
  answer: z.object({ id: z.uuid() }),
});

export const readImport = route({
  method: 'GET',
  path: '/api/imports/:id',
  summary: 'How far a list has come, and what its columns are.',
  callers,
  params,
  answer: BatchLine.extend({
    sheets: z.array(Sheet),
    mapping: MappingSchema,
    /** Pairs that wait for a person. */
    waiting: z.int(),
  }),
});

export const agreeColumns = route({
  method: 'PUT',
  path: '/api/imports/:id/columns',
  summary: 'Says which field each column goes into; the rows are then read and compared.',
  callers,
  params,
  body: z.object({ sheet: z.int().nonnegative(), mapping: MappingSchema }),
  answer: z.object({}),
});

const Values = z.record(z.string(), z.union([z.string(), z.number()]));
const Finding = z.object({
  line: z.int(),
  /** The person of the row, to find it again in the list. */
  name: z.string(),
  level: z.enum(['error', 'warning']),
  code: z.enum(findingCodes),
  heading: z.string().nullable(),
  values: Values,
});
export type FindingLine = z.infer<typeof Finding>;

export const listFindings = route({
  method: 'GET',
  path: '/api/imports/:id/findings',
  summary: 'What was noticed while reading the rows, one by one.',
  callers,
  params,
  query: z.object({
    code: z.enum(findingCodes).optional(),
    level: z.enum(['error', 'warning']).optional(),
    page,
  }),
  answer: z.object({ findings: z.array(Finding), total: z.int(), pageSize: z.int() }),
});

const Side = z.object({
  name: z.string(),
  father: z.string(),
  mother: z.string(),
  sex: z.string(),
  birth: z.string(),
  numbers: z.array(z.string()),
  phones: z.array(z.string()),
  place: z.string(),
  street: z.string(),
});
export type PairSide = z.infer<typeof Side>;

const matches = z.array(z.enum(matchCodes));
const Pair = z.object({
  n: z.int(),
  probability: z.number(),
  reasons: matches,
  contradictions: matches,
  row: Side.extend({ line: z.int() }),
  other: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('row'), line: z.int(), side: Side }),
    z.object({ kind: z.literal('person'), id: z.uuid(), side: Side }),
    /** Somebody with whom the importer does not work. */
    z.object({ kind: z.literal('known'), keeper: z.string().nullable() }),
  ]),
  decision: z.enum(pairDecisions).nullable(),
  proposal: z.enum(pairDecisions).nullable(),
});
export type PairLine = z.infer<typeof Pair>;

export const listPairs = route({
  method: 'GET',
  path: '/api/imports/:id/pairs',
  summary: 'Rows that are perhaps one person, with each other or with people whom the unit knows, and why.',
  callers,
  params,
  query: z.object({ show: z.enum(['waiting', 'all']).default('waiting'), page }),
  answer: z.object({ pairs: z.array(Pair), total: z.int(), pageSize: z.int() }),
});

export const decidePairs = route({
  method: 'PUT',
  path: '/api/imports/:id/pairs',
  summary: 'Says of pairs whether they are one person; `rest` says the same of all that still wait.',
  callers,
  params,
  body: z.object({
    decisions: z
      .array(z.object({ pair: z.int().nonnegative(), decision: z.enum(pairDecisions) }))
      .max(1000)
      .default([]),
    // Two children are never made one in bulk.
    rest: z.enum(['different', 'skip']).optional(),
  }),
  answer: z.object({ waiting: z.int() }),
});

export const startImport = route({
  method: 'POST',
  path: '/api/imports/:id/start',
  summary: 'Brings the list in, in the background.',
  callers,
  params,
  body: z.object({ openCases: z.boolean() }),
  answer: z.object({}),
});

export const undoImport = route({
  method: 'POST',
  path: '/api/imports/:id/undo',
  summary: 'Undoes a list as one act; what somebody has worked on since stays.',
  callers,
  params,
  body: z.object({ reason: z.string().trim().min(1).max(1000) }),
  answer: z.object({}),
});

export const giveUpImport = route({
  method: 'DELETE',
  path: '/api/imports/:id',
  summary: 'Gives a list up before it is brought in; nothing of it is kept.',
  callers,
  params,
  answer: z.object({}),
});

const Left = z.object({
  line: z.int(),
  why: z.enum(['error', 'skipped', 'not-yours']),
  codes: z.array(z.enum(findingCodes)),
  text: z.string(),
});
export type LeftLine = z.infer<typeof Left>;

export const listLeft = route({
  method: 'GET',
  path: '/api/imports/:id/left',
  summary: 'The rows that were not brought in, and why.',
  callers,
  params,
  query: z.object({ page }),
  answer: z.object({ rows: z.array(Left), total: z.int(), pageSize: z.int() }),
});
