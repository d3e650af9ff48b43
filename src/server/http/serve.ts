import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { z } from 'zod';
import type { Answer, Asked, Contract } from '../../core/contract/route.ts';
import { Refusing } from './failure.ts';
import { nullSignIn } from './null-sign.ts';

/** Tells who asks, or refuses when the contract's callers do not include them. */
export type Doorkeeper<W> = (contract: Contract, request: FastifyRequest) => Promise<W>;

export interface Serving<W> {
  who: W;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type Handler<C extends Contract, W> = (asked: Asked<C>, serving: Serving<W>) => Promise<Answer<C>>;

/** Every contract that the server keeps, for OpenAPI and for the test that walks all routes. */
export const served: Contract[] = [];

const notUnderstood = (where: readonly PropertyKey[], reason: string): Refusing =>
  new Refusing(400, { refused: 'request.not-understood', where: where.join('.'), values: { reason } });

const part = (name: string, schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw notUnderstood([name, ...(issue?.path ?? [])], issue?.message ?? '');
  }
  const marked = nullSignIn(parsed.data);
  if (marked) throw notUnderstood([name, ...marked], 'Text without the sign U+0000 expected');
  return parsed.data;
};

/** Serves one contract: the doorkeeper first, then the parts parsed, then the work. */
export const serve = <C extends Contract, W>(
  app: FastifyInstance,
  doorkeeper: Doorkeeper<W>,
  contract: C,
  handler: Handler<C, W>,
  limit?: { max: number; timeWindow: string },
): void => {
  served.push(contract);
  app.route({
    method: contract.method satisfies HTTPMethods,
    url: contract.path,
    ...(limit ? { config: { rateLimit: limit } } : {}),
    handler: async (request, reply) => {
      const who = await doorkeeper(contract, request);
      const asked = {
        params: part('params', contract.params, request.params),
        query: part('query', contract.query, request.query),
        body: part('body', contract.body, request.body),
      } as Asked<C>;
      return handler(asked, { who, request, reply });
    },
  });
};
