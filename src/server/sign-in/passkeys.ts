import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  type madePasskey,
  makingAsked,
  type signedByPasskey,
  signingAsked,
} from '../../areas/access/passkey-contract.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Auth } from './auth.ts';
import { handCookies, headersOf, readAnswer } from './outside.ts';

const address = /^[\d.]+$|:/;

/** Passkeys hang on a name, never on a number: under a bare address there are none. */
export const offersPasskeys = (url: string): boolean => !address.test(new URL(url).hostname);

const handed = async (answer: Response, reply: FastifyReply): Promise<unknown | Refusal> => {
  const said = await readAnswer(answer);
  if (!isRefusal(said)) handCookies(answer, reply);
  return said;
};

/** The four steps of passkeys: made in two, used in two. The device answers a challenge that is asked once. */
export const passkeys = (auth: Auth) => ({
  beginMaking: async (name: string, request: FastifyRequest, reply: FastifyReply) => {
    const answer = await auth.api.generatePasskeyRegistrationOptions({
      query: { name },
      headers: headersOf(request),
      asResponse: true,
    });
    const said = await handed(answer, reply);
    return isRefusal(said) ? said : makingAsked.parse(said);
  },
  finishMaking: async (
    name: string,
    response: z.output<typeof madePasskey>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const answer = await auth.api.verifyPasskeyRegistration({
      body: { name, response },
      headers: headersOf(request),
      asResponse: true,
    });
    const said = await handed(answer, reply);
    return isRefusal(said) ? said : null;
  },
  beginUsing: async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = await auth.api.generatePasskeyAuthenticationOptions({
      headers: headersOf(request),
      asResponse: true,
    });
    const said = await handed(answer, reply);
    return isRefusal(said) ? said : signingAsked.parse(said);
  },
  finishUsing: async (
    response: z.output<typeof signedByPasskey>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ next: 'in' } | Refusal> => {
    const answer = await auth.api.verifyPasskeyAuthentication({
      body: { response },
      headers: headersOf(request),
      asResponse: true,
    });
    const said = await handed(answer, reply);
    return isRefusal(said) ? said : { next: 'in' };
  },
});
export type Passkeys = ReturnType<typeof passkeys>;
