import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { urgencyFactNames } from '../../core/pack/urgency-schema.ts';

/** A reason as a screen says it: in words with its number, never as a weight. */
export const reasonHeld = z.object({
  code: z.string(),
  fact: z.enum(urgencyFactNames),
  value: z.number(),
});
export type ReasonShown = z.infer<typeof reasonHeld>;

const weights = z.record(z.string().max(80), z.int().min(0).max(100));

export const readWeights = route({
  method: 'GET',
  path: '/api/urgency/weights',
  summary: 'How the municipality weighs the reasons of urgency, and who changed it when.',
  callers: ['supervisor'],
  answer: z.object({
    weights: z.array(z.object({ reason: z.string(), weight: z.int(), ofPack: z.int() })),
    changes: z.array(
      z.object({
        reason: z.string(),
        weight: z.int(),
        was: z.int(),
        by: z.string(),
        at: z.string(),
      }),
    ),
  }),
});

export const tryWeights = route({
  method: 'POST',
  path: '/api/urgency/weights/tried',
  summary: 'Which open cases would stand elsewhere under other weights; nothing is changed.',
  callers: ['supervisor'],
  body: z.object({
    weights,
    skip: z.int().min(0).max(100_000).default(0),
    take: z.int().min(1).max(200).default(50),
  }),
  answer: z.object({
    /** How many cases would move; those of the page that is asked for are named by their number. */
    moved: z.int(),
    open: z.int(),
    cases: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        was: z.int(),
        would: z.int(),
        reasons: z.array(reasonHeld),
      }),
    ),
  }),
});

export const changeWeights = route({
  method: 'PUT',
  path: '/api/urgency/weights',
  summary: 'Weighs otherwise from now on. Whoever saw other weights than those that hold is refused.',
  callers: ['supervisor'],
  body: z.object({ was: weights, weights }),
  answer: z.object({}),
});
