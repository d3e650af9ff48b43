import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { triageOutcomes } from './triage.ts';

export const concernStates = ['new', 'accepted', 'settled'] as const;

/** One line of the list of concerns; it names nobody. */
export const concernLine = z.object({
  id: z.uuid(),
  /** By which two people speak of it; null for one of before numbers were given. */
  number: z.string().nullable(),
  receivedAt: z.string(),
  channel: z.string(),
  state: z.enum(concernStates),
  immediate: z.boolean(),
  triageDueAt: z.string().nullable(),
  triagedAt: z.string().nullable(),
  outcome: z.enum(triageOutcomes).nullable(),
  caseId: z.string().nullable(),
  assignee: z.string().nullable(),
  place: z.string().nullable(),
  children: z.int(),
  harms: z.array(z.string()),
});
export type ConcernLine = z.infer<typeof concernLine>;

export const listConcerns = route({
  method: 'GET',
  path: '/api/concerns',
  summary: 'The concerns that wait for a decision, and those that were decided.',
  callers: ['worker', 'supervisor'],
  query: z.object({
    state: z.enum([...concernStates, 'all']).default('new'),
    immediate: z.enum(['yes']).optional(),
    skip: z.coerce.number().int().min(0).max(100_000).default(0),
    take: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ concerns: z.array(concernLine), total: z.int() }),
});
