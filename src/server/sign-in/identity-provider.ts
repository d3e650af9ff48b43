import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Auth } from './auth.ts';
import { handCookies, headersOf } from './outside.ts';

const Place = z.object({ url: z.url() });

/** Where to go to sign in at the provider; the way back is kept in a signed cookie. */
export const goToProvider =
  (auth: Auth) =>
  async (provider: string, request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const answer = await auth.api.signInSocial({
      body: { provider, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true },
      headers: headersOf(request),
      asResponse: true,
    });
    const { url } = Place.parse(await answer.json());
    handCookies(answer, reply);
    return url;
  };

/** The one address of better-auth that is open to the outside: where the provider sends people back to. */
export const takeBackFromProvider = (app: FastifyInstance, auth: Auth, url: string): void => {
  app.get('/api/auth/callback/:provider', async (request, reply) => {
    const answer = await auth.handler(
      new Request(new URL(request.url, url), { headers: headersOf(request) }),
    );
    handCookies(answer, reply);
    const to = answer.headers.get('location');
    return reply.redirect(to ?? '/sign-in?error=provider', 303);
  });
};
