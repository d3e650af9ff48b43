import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { words } from '../../core/pack/words.ts';
import { roles } from './rules.ts';

const administrators = ['administrator'] as const;
const language = z.enum(['sq', 'en', 'el']);
const rolesHeld = z.array(z.enum(roles)).min(1).max(roles.length);
const one = z.object({ id: z.uuid() });
const name = z.string().trim().min(2).max(120);

const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  agency: z.object({ id: z.string(), code: z.string(), name: z.string(), label: words.nullable() }),
  discipline: z.string(),
  roles: rolesHeld,
  state: z.enum(['invited', 'active', 'left']),
  /** Whether the second factor is set up. */
  enrolled: z.boolean(),
  /** Until when a link that was given still holds; ISO instant. */
  linkUntil: z.string().nullable(),
  /** When the person last asked for anything; ISO instant, null for nobody signed in now. */
  seenAt: z.string().nullable(),
});
export type MemberLine = z.infer<typeof member>;

/** A link to hand over, or null when it went out by e-mail or none was needed. */
const handed = z.object({
  member: z.string(),
  link: z.string().nullable(),
  mailed: z.boolean(),
  /** True for a person who already signs in elsewhere: they go on with the password that they have. */
  known: z.boolean(),
});
export type Handed = z.infer<typeof handed>;

export const listMembers = route({
  method: 'GET',
  path: '/api/members',
  summary: 'Everyone who has or had a place in the municipality, with their roles and how they sign in.',
  callers: administrators,
  answer: z.object({ members: z.array(member), mails: z.boolean() }),
});

export const inviteMember = route({
  method: 'POST',
  path: '/api/members',
  summary: 'Invites a person: they set their password themselves, by a link that holds once.',
  callers: administrators,
  body: z.object({ name, email: z.email().max(254), agency: z.uuid(), roles: rolesHeld, language }),
  answer: handed,
});

export const changeMember = route({
  method: 'PUT',
  path: '/api/members/:id',
  summary:
    'Changes what a member is called, their institution and their roles; it holds from the next request. Open work returns when they move or their roles keep no cases any more.',
  callers: administrators,
  params: one,
  body: z.object({ name, agency: z.uuid(), roles: rolesHeld }),
  answer: z.object({}),
});

export const giveLink = route({
  method: 'POST',
  path: '/api/members/:id/link',
  summary: 'A new link to set a password; also for who left and comes back. Earlier links end.',
  callers: administrators,
  params: one,
  body: z.object({ renewSecondFactor: z.boolean(), language }),
  answer: handed,
});

export const endMembership = route({
  method: 'POST',
  path: '/api/members/:id/end',
  summary:
    'Ends a place at once: sessions end, open work returns to the institution. What the person wrote stays theirs.',
  callers: administrators,
  params: one,
  /** Stands in each file whose circle they leave. */
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  answer: z.object({
    /** Open cases that stand without a manager now. */
    managed: z.int(),
    /** Cases in whose circle the person stood. */
    cases: z.int(),
  }),
});
