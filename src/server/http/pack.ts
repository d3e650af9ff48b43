import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readOpenForm, readPack, readPlaces } from '../../core/contract/pack.ts';
import { formOf, type PackForDevice } from '../../core/pack/pack.ts';
import type { Services, Serving } from '../services.ts';
import { notFound } from './failure.ts';
import { served } from './serve.ts';

/** An answer that stays the same while the server runs: packed once, and sent again only when it has changed. */
const unchanging = (value: unknown) => {
  const text = JSON.stringify(value);
  const packed = gzipSync(text);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    reply.type('application/json; charset=utf-8');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(text);
    return reply.header('content-encoding', 'gzip').send(packed);
  };
};

/** The country's practice for browsers. It is public: nothing in it is about anybody. */
export const packRoutes = (serving: Serving, { pack }: Services, app: FastifyInstance): void => {
  const { places, letters: _letters, letterFields: _fields, glossary: _glossary, ...rest } = pack;
  const forDevice: PackForDevice = rest;
  served.push(readPack, readPlaces);
  app.get(readPack.path, unchanging(forDevice));
  app.get(readPlaces.path, unchanging(places));
  serving.anyone(readOpenForm, async ({ params }) => {
    const form = formOf(pack, params.form);
    if (!form) throw notFound();
    return form;
  });
};
