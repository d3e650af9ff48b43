import type { FastifyReply } from 'fastify';

/** Has an answer written by whoever gives it, as bytes: Fastify sends them as they are, though its types say text. */
export const writtenBy = <T>(reply: FastifyReply, write: (answer: T) => Buffer): void => {
  reply.serializer(write as unknown as (answer: T) => string);
};
