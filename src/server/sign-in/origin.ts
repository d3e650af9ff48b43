import type { FastifyInstance } from 'fastify';
import { refusing } from '../http/failure.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Refuses what another site makes a browser send. Cookies are kept from it already (`SameSite`); this holds where a
 * browser or a neighbour under the same domain gets around that. Browsers tell the origin of everything that changes
 * something; a program that tells none carries no cookie of anybody.
 */
export const refuseForeignOrigins = (app: FastifyInstance, url: string): void => {
  const own = new URL(url).host;
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return;
    const { origin, 'sec-fetch-site': site } = request.headers;
    const host = origin === undefined ? null : hostOf(origin);
    const foreign =
      origin === undefined ? site === 'cross-site' : host !== own && host !== request.headers.host;
    if (foreign) throw refusing({ refused: 'request.foreign-origin' }, 403);
  });
};
