import { z } from 'zod';
import { route } from '../../../core/contract/route.ts';

export const makeLink = route({
  method: 'POST',
  path: '/api/referrals/:id/link',
  summary:
    'Makes a link by which a partner without an account answers one referral; address and code are told once.',
  callers: ['worker', 'supervisor', 'team-member'],
  params: z.object({ id: z.uuid() }),
  answer: z.object({
    /** Stands in the address after the sign #; kept nowhere but as a keyed hash. */
    token: z.string(),
    /** Told another way than the address. */
    code: z.string(),
    until: z.string(),
  }),
});
