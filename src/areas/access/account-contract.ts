import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

const password = z.string().min(1).max(512);
const one = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});

const session = z.object({
  id: z.string(),
  current: z.boolean(),
  browser: z.string(),
  address: z.string(),
  beganAt: z.string(),
  seenAt: z.string(),
});

const passkey = z.object({ id: z.string(), name: z.string(), madeAt: z.string().nullable() });

/** How one signs in; asked with half a session too, by whoever still has something to set up. */
export const readAccount = route({
  method: 'GET',
  path: '/api/account',
  summary: 'How one signs in: password, second factor, passkeys, and where one is signed in now.',
  callers: 'anyone',
  answer: z.object({
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean(),
    enrolled: z.boolean(),
    backupCodesLeft: z.int(),
    passkeysOffered: z.boolean(),
    passkeys: z.array(passkey),
    sessions: z.array(session),
  }),
});
export type Account = z.infer<typeof readAccount.answer>;

export const changePassword = route({
  method: 'POST',
  path: '/api/account/password',
  summary: 'A new password of one’s own. Other sessions end.',
  callers: 'anyone',
  body: z.object({ current: password, password }),
  answer: nothing,
});

export const beginSecondFactor = route({
  method: 'POST',
  path: '/api/account/second-factor',
  summary: 'Begins to set up an authenticator: its secret, and the address for the picture.',
  callers: 'anyone',
  body: z.object({}),
  answer: z.object({ secret: z.string(), address: z.string() }),
});

export const finishSecondFactor = route({
  method: 'POST',
  path: '/api/account/second-factor/finish',
  summary: 'Puts the authenticator in force by its first code, and gives the backup codes once.',
  callers: 'anyone',
  body: z.object({ code: z.string().trim().min(6).max(12) }),
  answer: z.object({ backupCodes: z.array(z.string()) }),
});

export const renewBackupCodes = route({
  method: 'POST',
  path: '/api/account/backup-codes',
  summary: 'New backup codes; the old ones hold no more.',
  callers: 'signed-in',
  body: z.object({ current: password }),
  answer: z.object({ backupCodes: z.array(z.string()) }),
});

export const endSession = route({
  method: 'DELETE',
  path: '/api/account/sessions/:id',
  summary: 'Ends one of one’s own sessions.',
  callers: 'signed-in',
  params: one,
  answer: nothing,
});

export const endOtherSessions = route({
  method: 'POST',
  path: '/api/account/sessions/end-others',
  summary: 'Ends all of one’s own sessions but this one.',
  callers: 'signed-in',
  answer: nothing,
});
