import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

const token = z.string().min(20).max(100);

export const openInvitation = route({
  method: 'POST',
  path: '/api/invitation/open',
  summary: 'Whom a link invites and where. The token stands in the body, so that no log keeps it.',
  callers: 'anyone',
  body: z.object({ token }),
  answer: z.object({
    name: z.string(),
    email: z.string(),
    municipality: z.string(),
    renewsSecondFactor: z.boolean(),
  }),
});

export const acceptInvitation = route({
  method: 'POST',
  path: '/api/invitation/accept',
  summary: 'Sets the password by a link, uses the link up, ends all sessions there were, and signs in.',
  callers: 'anyone',
  body: z.object({ token, password: z.string().min(1).max(512) }),
  answer: z.object({ next: z.enum(['second-factor', 'in']) }),
});
