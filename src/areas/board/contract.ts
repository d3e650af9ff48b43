import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { reasonHeld } from '../urgency/contract.ts';

const line = z.object({
  id: z.uuid(),
  number: z.string(),
  child: z.object({ name: z.string().nullable(), working: z.string().nullable() }).nullable(),
  lastEntryAt: z.string().nullable(),
  step: z.string().nullable(),
  reasons: z.array(reasonHeld),
});
export type BoardLine = z.infer<typeof line>;

const lines = z.object({ cases: z.array(line), count: z.int() });

export const readBoard = route({
  method: 'GET',
  path: '/api/board',
  summary: 'Open cases that nobody manages, and those in whose file nobody has written for long.',
  callers: ['supervisor'],
  answer: z.object({
    withoutManager: lines,
    silent: lines,
    /** Days without an entry after which a case counts as silent. */
    silence: z.int(),
  }),
});

const hindrances = ['closed', 'manages-already', 'not-yours'] as const;
export type Hindrance = (typeof hindrances)[number];

export const reassignCases = route({
  method: 'POST',
  path: '/api/board/reassign',
  summary: 'Gives cases to another case manager: all of them, or none and why.',
  callers: ['supervisor'],
  body: z.object({
    cases: z.array(z.uuid()).min(1).max(200),
    to: z.uuid(),
    reason: z.string().trim().min(1).max(1000),
  }),
  answer: z.object({
    moved: z.int(),
    hindered: z.array(z.object({ id: z.uuid(), number: z.string(), why: z.enum(hindrances) })),
  }),
});
