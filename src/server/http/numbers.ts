import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const local = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Counts and times of requests by route (never by address), for whoever runs the machine; told only on it. */
export const numbers = (app: FastifyInstance): void => {
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
    if (!local.has(request.ip)) return reply.code(404).send({ refused: 'not-found' });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
