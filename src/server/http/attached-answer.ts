import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Bytes } from '../files/sealed-files.ts';
import type { Attached } from '../store/attachments.ts';

/** The name as a header carries it: for all alphabets, and in plain letters for programs that know no better. */
const disposition = (name: string): string => {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** A broken seal is found before the first byte leaves, unless it breaks later on: then the answer ends short. */
const begun = async (content: Bytes): Promise<Readable> => {
  const source = content[Symbol.asyncIterator]();
  const first = await source.next();
  const whole = async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  return Readable.from(whole(), { objectMode: false });
};

/** The content of an attached file, to be saved and never to be shown in a page; null where it lies no more. */
export const contentToSave = async (found: Attached, reply: FastifyReply): Promise<Readable | null> => {
  const content = await found.content();
  if (!content) return null;
  const { name, mediaType, bytes } = found.open();
  const body = await begun(content);
  reply.headers({
    'content-type': mediaType,
    'content-length': bytes,
    'content-disposition': disposition(name),
    'content-security-policy': "default-src 'none'; sandbox",
  });
  return body;
};
