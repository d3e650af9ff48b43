import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const local: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'] as const;

interface NumbersOptions {
  /** How many proxies stand before the server. */
  proxies: number;
  /** The word for whoever reads the numbers from elsewhere; null where they are read on the machine alone. */
  metricsToken: string | null;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const knowsWord = ({ headers }: FastifyRequest, word: string): boolean =>
  timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${word}`));

/** True for who sits at the machine itself: a proxy, whose every caller would come from there, passed nothing on. */
const isHere = ({ raw, headers }: FastifyRequest, proxies: number): boolean =>
  proxies === 0 &&
  local.includes(raw.socket.remoteAddress ?? '') &&
  passedOn.every((name) => headers[name] === undefined);

/** Counts and times of requests by route (never by address), for whoever runs the machine. */
export const numbers = (app: FastifyInstance, { proxies, metricsToken }: NumbersOptions): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const took = new Histogram({
    name: 'rrjet_request_seconds',
    help: 'Time to answer by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    took.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    const may = metricsToken === null ? isHere(request, proxies) : knowsWord(request, metricsToken);
    if (!may) return reply.code(404).send({ refused: 'not-found' });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
