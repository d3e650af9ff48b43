import { z } from 'zod';
import { attachment } from '../../core/contract/attachments.ts';
import { route } from '../../core/contract/route.ts';

export const keepReferralFile = route({
  method: 'POST',
  path: '/api/referrals/:id/files',
  summary:
    'Keeps a file (multipart) for the next step of a referral, or for what a draft encloses; others see it when it is handed over.',
  callers: ['worker', 'supervisor', 'team-member'],
  params: z.object({ id: z.uuid() }),
  /** In a draft, the part of the case that it belongs to. */
  query: z.object({ section: z.string().min(1).max(100).optional() }),
  answer: attachment,
});

export const dropReferralFile = route({
  method: 'DELETE',
  path: '/api/referrals/:id/files/:attachment',
  summary: 'Takes a file away that its sender attached and did not hand over.',
  callers: ['worker', 'supervisor', 'team-member'],
  params: z.object({ id: z.uuid(), attachment: z.uuid() }),
  answer: z.object({}),
});
