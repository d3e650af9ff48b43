import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

/** The structures of WebAuthn Level 3 in JSON, as far as they are used here. */
const text = z.string().max(8192);
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']));
const descriptor = z.object({ id: text, type: z.literal('public-key'), transports: transports.optional() });
const verification = z.enum(['required', 'preferred', 'discouraged']);
const attachment = z.enum(['platform', 'cross-platform']);

export const signingAsked = z.object({
  challenge: text,
  timeout: z.number().optional(),
  rpId: text.optional(),
  allowCredentials: z.array(descriptor).optional(),
  userVerification: verification.optional(),
});

export const makingAsked = z.object({
  rp: z.object({ name: text, id: text.optional() }),
  user: z.object({ id: text, name: text, displayName: text }),
  challenge: text,
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number().optional(),
  excludeCredentials: z.array(descriptor).optional(),
  authenticatorSelection: z
    .object({
      authenticatorAttachment: attachment.optional(),
      residentKey: verification.optional(),
      requireResidentKey: z.boolean().optional(),
      userVerification: verification.optional(),
    })
    .optional(),
  attestation: z.enum(['none', 'indirect', 'direct', 'enterprise']).optional(),
});

export const signedByPasskey = z.object({
  id: text,
  rawId: text,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
  authenticatorAttachment: attachment.optional(),
  clientExtensionResults: z.object({}),
  type: z.literal('public-key'),
});

export const madePasskey = z.object({
  id: text,
  rawId: text,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    authenticatorData: text.optional(),
    transports: transports.optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: text.optional(),
  }),
  authenticatorAttachment: attachment.optional(),
  clientExtensionResults: z.object({}),
  type: z.literal('public-key'),
});

export const beginPasskeySignIn = route({
  method: 'POST',
  path: '/api/sign-in/passkey/begin',
  summary: 'What the device must sign to come in by a passkey.',
  callers: 'anyone',
  answer: z.object({ options: signingAsked }),
});

export const finishPasskeySignIn = route({
  method: 'POST',
  path: '/api/sign-in/passkey',
  summary: 'Signs in by a passkey, which is a second factor of its own.',
  callers: 'anyone',
  body: z.object({ response: signedByPasskey }),
  answer: z.object({ next: z.literal('in') }),
});

const name = z.string().trim().min(1).max(60);

export const beginPasskey = route({
  method: 'POST',
  path: '/api/account/passkeys/begin',
  summary: 'Begins to make a passkey; the password shows that it is the person at the screen.',
  callers: 'signed-in',
  body: z.object({ current: z.string().min(1).max(512), name }),
  answer: z.object({ options: makingAsked }),
});

export const finishPasskey = route({
  method: 'POST',
  path: '/api/account/passkeys',
  summary: 'Keeps a passkey that the device has made.',
  callers: 'signed-in',
  body: z.object({ name, response: madePasskey }),
  answer: z.object({}),
});

export const removePasskey = route({
  method: 'DELETE',
  path: '/api/account/passkeys/:id',
  summary: 'Removes a passkey of one’s own.',
  callers: 'signed-in',
  params: z.object({ id: z.string().min(1).max(64) }),
  answer: z.object({}),
});
