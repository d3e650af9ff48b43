import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { type Services, type Serving, servingOn, type Who } from '../services.ts';
import { answerErrors } from './errors.ts';
import { securityHeaders } from './headers.ts';
import { numbers } from './numbers.ts';
import { pages } from './pages.ts';
import type { Doorkeeper } from './serve.ts';

export interface AppOptions {
  services: Services;
  doorkeeper: Doorkeeper<Who>;
  /** What the areas and the ground serve, in this order. */
  routes: readonly ((serving: Serving, services: Services, app: FastifyInstance) => void)[];
  /** The built web app. */
  dist: string;
  /** True when the outside reaches the server through https. */
  secure: boolean;
  /** How many proxies stand before the server; what stands further left in X-Forwarded-For, the caller wrote. */
  proxies: number;
  /** The word for reading the server's numbers from elsewhere; left out, they are read on the machine alone. */
  metricsToken?: string | null;
  logLevel: string;
  /** Requests a minute from one address. */
  requestsPerMinute: number;
}

/** The HTTP server, not yet listening. Its log knows routes and times, never bodies, queries or names. */
export const buildApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: {
      level: options.logLevel,
      serializers: {
        req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? null }),
        res: (reply) => ({ status: reply.statusCode }),
      },
    },
    trustProxy: (_, hop) => hop < options.proxies,
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  answerErrors(app);
  securityHeaders(app, options.secure);
  await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' });
  // One file a request; each route says how large it may be.
  await app.register(multipart, { limits: { files: 1 } });
  numbers(app, { proxies: options.proxies, metricsToken: options.metricsToken ?? null });
  app.get('/health', async () => ({ ok: true }));
  const serving = servingOn(app, options.doorkeeper);
  for (const routes of options.routes) routes(serving, options.services, app);
  await pages(app, options.dist);
  return app;
};
