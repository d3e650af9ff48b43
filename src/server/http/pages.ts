import { access } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound } from './failure.ts';

const year = 31_536_000_000;

/** A page that no search is to find and no browser to keep. */
const unlisted = 'partner.html';

/**
 * The built web app: hashed files for a year, pages anew each time. Any other address that a browser asks for as a
 * page gets the app, which knows its own addresses; guessing at addresses is limited like all else.
 */
export const pages = async (app: FastifyInstance, dist: string): Promise<void> => {
  const built = await access(join(dist, 'index.html')).then(
    () => true,
    () => false,
  );
  if (built)
    await app.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/');
        reply.header('cache-control', hashed ? `public, max-age=${year / 1000}, immutable` : 'no-cache');
        if (!path.endsWith(unlisted)) return;
        reply.header('cache-control', 'no-store');
        reply.header('x-robots-tag', 'noindex, nofollow');
      },
    });
  const page = (name: string) => async (_: unknown, reply: FastifyReply) => {
    reply.header('cache-control', 'no-cache');
    return reply.sendFile(name, { cacheControl: false });
  };
  if (built) {
    app.get('/', page('index.html'));
    app.get('/report', page('report.html'));
    app.get('/report/*', page('report.html'));
    app.get('/partner', page(unlisted));
  }
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) => {
    const asksForPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (built && asksForPage && !request.url.startsWith('/api/')) return page('index.html')(request, reply);
    throw notFound();
  });
};
