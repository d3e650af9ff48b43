import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusing } from './failure.ts';

const bodyFaults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.not-understood',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not-understood',
};

/**
 * The one place where errors become answers. A refusal is told as it is; what broke inside is logged by its kind
 * and told as `server-failed` with the request's number, and nothing of the inside leaves.
 */
export const answerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError | Refusing, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof Refusing) return reply.code(error.status).send(error.refusal);
    const status = error.statusCode ?? 500;
    if (status === 429) return reply.code(429).send({ refused: 'request.too-many' });
    const known = bodyFaults[error.code];
    if (known) return reply.code(status).send({ refused: known });
    if (status < 500) return reply.code(status).send({ refused: 'request.not-understood' });
    request.log.error({ err: error }, 'a request failed inside');
    return reply.code(500).send({ refused: 'server-failed', values: { request: request.id } });
  });
};
