import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import { words } from '../../core/pack/words.ts';
import { roles } from './rules.ts';

/** What comes after a step of signing in: the second factor, or the work. */
const next = z.object({ next: z.enum(['second-factor', 'in']) });

export const readDoor = route({
  method: 'GET',
  path: '/api/sign-in',
  summary: 'The ways in which one can sign in here.',
  callers: 'anyone',
  answer: z.object({
    demo: z.boolean(),
    passkeys: z.boolean(),
    identityProvider: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
});

export const signIn = route({
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Signs in with address and password.',
  callers: 'anyone',
  body: z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(512) }),
  answer: next,
});

export const showSecondFactor = route({
  method: 'POST',
  path: '/api/sign-in/second-factor',
  summary: 'Shows the second factor: the code of the authenticator, or one of the backup codes.',
  callers: 'anyone',
  body: z.object({ code: z.string().trim().min(6).max(32) }),
  answer: next,
});

export const signOut = route({
  method: 'POST',
  path: '/api/sign-out',
  summary: 'Ends the session.',
  callers: 'anyone',
  answer: z.object({}),
});

export const readDemo = route({
  method: 'GET',
  path: '/api/demo',
  summary: 'The sign-ins of a demonstration with their codes of this moment; found only in a demonstration.',
  callers: 'anyone',
  answer: z.object({
    signIns: z.array(
      z.object({
        name: z.string(),
        email: z.string(),
        password: z.string(),
        roles: z.array(z.enum(roles)),
        agency: z.object({ name: z.string(), label: words.nullable() }),
        code: z.string().nullable(),
        /** Seconds for which the code still holds. */
        seconds: z.number(),
      }),
    ),
  }),
});

export const goToIdentityProvider = route({
  method: 'POST',
  path: '/api/sign-in/identity-provider',
  summary: 'Where to go to sign in at the identity provider of the installation.',
  callers: 'anyone',
  answer: z.object({ url: z.string() }),
});
