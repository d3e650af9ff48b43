import { z } from 'zod';
import { route } from '../../../core/contract/route.ts';
import { languages } from '../../../core/forms/vocabulary.ts';

const senders = ['worker', 'supervisor', 'team-member'] as const;

export const readLinkWays = route({
  method: 'GET',
  path: '/api/referral-links/ways',
  summary: 'Whether this installation sends links by e-mail.',
  callers: senders,
  answer: z.object({ email: z.boolean() }),
});

export const mailLink = route({
  method: 'POST',
  path: '/api/referrals/:id/link/letter',
  summary: 'Sends the address of a link that was just made by e-mail; the code goes another way.',
  callers: senders,
  params: z.object({ id: z.uuid() }),
  body: z.object({ token: z.string().max(200), email: z.email().max(200), language: z.enum(languages) }),
  answer: z.object({}),
});
