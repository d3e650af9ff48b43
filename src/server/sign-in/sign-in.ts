import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Auth } from './auth.ts';
import { cookieOf, openSigned } from './cookie.ts';
import type { Door } from './doorkeeper.ts';
import type { LockOut } from './lock-out.ts';
import { readBackupCode } from './one-time-codes.ts';
import { handCookies, headersOf, readAnswer } from './outside.ts';
import { personOf, personOfChallenge } from './store/persons.ts';
import { markSecondFactor } from './store/sessions.ts';

export type Next = { next: 'second-factor' | 'in' };

interface Parts {
  auth: Auth;
  pool: pg.Pool;
  secret: string;
  door: Door;
  locks: LockOut;
  challengeCookie: string;
  /** In a demonstration everyone signs in as the same few people at the same moment. */
  codesMayRepeat: boolean;
}

const isCode = (text: string): boolean => /^\d{6}$/.test(text);

const asksSecondFactor = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer;

/** Address and password. A wrong address and a wrong password look alike, take as long and count alike. */
export const withPassword =
  ({ auth, locks }: Parts) =>
  async (
    { email, password }: { email: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Next | Refusal> => {
    const locked = await locks.attempt(email, request.ip);
    if (locked) return locked;
    const answer = await auth.api.signInEmail({
      body: { email, password },
      headers: headersOf(request),
      asResponse: true,
    });
    const said = await readAnswer(answer);
    if (isRefusal(said)) return said;
    // Were a right password enough to forget wrong codes, codes could be guessed without end.
    const more = asksSecondFactor(said);
    await (more ? locks.passed : locks.succeeded)(email, request.ip);
    handCookies(answer, reply);
    return { next: more ? 'second-factor' : 'in' };
  };

/** Whoever showed the password a moment ago or is signed in without a second factor. */
const whoShows = async ({ pool, secret, door, challengeCookie }: Parts, request: FastifyRequest) => {
  const session = await door.session(request);
  if (session) return { session, email: session.email };
  const challenge = openSigned(cookieOf(request.headers.cookie, challengeCookie), secret);
  const id = challenge && (await personOfChallenge(pool, challenge));
  const person = id ? await personOf(pool, id) : null;
  return person && { session: null, email: person.email };
};

/** The code of the authenticator, or a backup code, which holds once. */
export const withSecondFactor =
  (parts: Parts) =>
  async (code: string, request: FastifyRequest, reply: FastifyReply): Promise<Next | Refusal> => {
    const { auth, pool, locks } = parts;
    const shown = await whoShows(parts, request);
    if (!shown) return refuse('second-factor.too-late');
    const locked = await locks.attempt(shown.email, request.ip);
    if (locked) return locked;
    const digits = code.replace(/\s/g, '');
    const backup = readBackupCode(code);
    const headers = headersOf(request);
    if (!parts.codesMayRepeat && isCode(digits) && !(await locks.unused(shown.email, digits)))
      return refuse('second-factor.used-code', { where: 'code' });
    const answer = isCode(digits)
      ? await auth.api.verifyTOTP({ body: { code: digits }, headers, asResponse: true })
      : await auth.api.verifyBackupCode({ body: { code: backup ?? code }, headers, asResponse: true });
    const said = await readAnswer(answer);
    if (isRefusal(said)) return said;
    await locks.succeeded(shown.email, request.ip);
    if (shown.session) await markSecondFactor(pool, shown.session.id);
    handCookies(answer, reply);
    return { next: 'in' };
  };

/** Ends the session on the server and takes the cookie back. */
export const leave =
  ({ auth }: Parts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    handCookies(await auth.api.signOut({ headers: headersOf(request), asResponse: true }), reply);
  };

export const ways = (parts: Parts) => ({
  withPassword: withPassword(parts),
  withSecondFactor: withSecondFactor(parts),
  leave: leave(parts),
});
export type Ways = ReturnType<typeof ways>;
