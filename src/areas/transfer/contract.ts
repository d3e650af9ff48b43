import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { offerStates } from './rules.ts';

export const offerLine = z.object({
  id: z.uuid(),
  /** The municipality that offers, by its place. */
  place: z.string(),
  /** The number that the case has there. */
  number: z.string(),
  state: z.enum(offerStates),
  offeredAt: z.string(),
  answeredAt: z.string().nullable(),
  /** The case here, once it was accepted. */
  caseId: z.string().nullable(),
});
export type OfferLine = z.infer<typeof offerLine>;

export const listOffers = route({
  method: 'GET',
  path: '/api/transfers',
  summary:
    'The cases that other municipalities offer to the unit. They are named by number, never by a child.',
  callers: ['supervisor'],
  query: z.object({ state: z.enum([...offerStates, 'all']).default('waiting') }),
  answer: z.object({ offers: z.array(offerLine) }),
});

export const acceptOffer = route({
  method: 'POST',
  path: '/api/transfers/:id/accept',
  summary:
    'Takes the case over: it is begun here under a manager of the unit, and closed where it was, in one act.',
  callers: ['supervisor'],
  params: z.object({ id: z.uuid() }),
  /** `id` makes sending it twice harmless. */
  body: z.object({ id: z.uuid(), manager: z.uuid() }),
  answer: z.object({ case: z.uuid() }),
});

export const declineOffer = route({
  method: 'POST',
  path: '/api/transfers/:id/decline',
  summary: 'Declines the case with a reason, which the unit that offers it reads.',
  callers: ['supervisor'],
  params: z.object({ id: z.uuid() }),
  body: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(4000) }),
  answer: z.object({}),
});
