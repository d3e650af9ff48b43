import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { words } from '../../core/pack/words.ts';
import { institutionStates } from './rules.ts';

const readers = ['worker', 'supervisor', 'team-member', 'administrator', 'data-protection-officer'] as const;
const keepers = ['administrator'] as const;

const name = z.string().trim().min(2).max(200);
const mandate = z.string().trim().max(2000);

const institution = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  label: words.nullable(),
  discipline: z.string(),
  /** What the institution is there for, and by what law. */
  mandate: z.string(),
  state: z.enum(institutionStates),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      roles: z.array(z.string()),
      state: z.enum(['invited', 'active', 'left']),
    }),
  ),
});
export type Institution = z.infer<typeof institution>;

export const readNetwork = route({
  method: 'GET',
  path: '/api/network',
  summary: 'The institutions of the team with their mandate, their state and their people.',
  callers: readers,
  answer: z.object({ institutions: z.array(institution) }),
});

export const addInstitution = route({
  method: 'POST',
  path: '/api/network',
  summary: 'Invites an institution: it stands in the network and may do nothing until it is made active.',
  callers: keepers,
  body: z.object({ name, discipline: z.string().max(60), mandate }),
  answer: z.object({ id: z.string() }),
});

export const changeInstitution = route({
  method: 'PUT',
  path: '/api/network/:id',
  summary:
    'Changes the mandate or the state. To one that is not active nothing opens from this moment; of one that leaves the open work returns.',
  callers: keepers,
  params: z.object({ id: z.uuid() }),
  body: z.object({
    mandate,
    state: z.enum(institutionStates),
    /** Stands in each file whose circle the people of an institution leave. */
    reason: z.string().trim().max(500),
  }),
  answer: z.object({
    /** Open cases that stand without a manager now. */
    managed: z.int(),
    cases: z.int(),
  }),
});
