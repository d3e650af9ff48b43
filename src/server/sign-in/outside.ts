import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { addressHeader } from './auth.ts';

/** What better-auth is told of a request: who sends it from where, never an address that the sender claims. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent', 'origin'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.set(addressHeader, request.ip);
  return headers;
};

/** Hands the cookies that better-auth sets to the browser. */
export const handCookies = (answer: Response, reply: FastifyReply): void => {
  for (const cookie of answer.headers.getSetCookie()) void reply.header('set-cookie', cookie);
};

const Fault = z.object({ code: z.string() });

const known: Readonly<Record<string, string>> = {
  INVALID_EMAIL: 'sign-in.wrong',
  INVALID_EMAIL_OR_PASSWORD: 'sign-in.wrong',
  INVALID_PASSWORD: 'sign-in.wrong-password',
  INVALID_CODE: 'second-factor.wrong-code',
  INVALID_BACKUP_CODE: 'second-factor.wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'second-factor.too-late',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'second-factor.too-late',
  TOTP_NOT_ENABLED: 'second-factor.not-set-up',
  BACKUP_CODES_NOT_ENABLED: 'second-factor.not-set-up',
  PASSKEY_NOT_FOUND: 'passkey.not-known',
  AUTHENTICATION_FAILED: 'passkey.failed',
  CHALLENGE_NOT_FOUND: 'passkey.too-late',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey.failed',
  PREVIOUSLY_REGISTERED: 'passkey.made-already',
};

/** What better-auth answered, or its refusal in our words. What it should never say is a fault of ours. */
export const readAnswer = async (answer: Response): Promise<unknown | Refusal> => {
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body;
  const fault = Fault.safeParse(body);
  const code = fault.success ? fault.data.code : '';
  const refused = known[code];
  if (!refused) throw new Error(`Signing in answered ${answer.status} ${code}`);
  return refuse(refused);
};
