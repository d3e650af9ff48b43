import { open, seal, sealedLonger } from '../keys/seal.ts';
import type { Bytes } from './sealed-files.ts';

/** How much is sealed as one, so that a large file needs little memory and none of it is given out unchecked. */
const chunkLength = 64 * 1024;

async function* inChunks(source: Bytes, length: number): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    // A chunk is let go when it is known not to be the last.
    for (; held.length > length; held = held.subarray(length))
      yield { chunk: held.subarray(0, length), last: false };
  }
  yield { chunk: held, last: true };
}

/** Each chunk is bound to its file, its place in it and the end: none can be left out, moved or added. */
const aboutChunk = (about: string, n: number, last: boolean): string =>
  `${about}/${n}/${last ? 'end' : 'more'}`;

export async function* sealStream(key: Uint8Array, plain: Bytes, about: string): AsyncGenerator<Buffer> {
  let n = 0;
  for await (const { chunk, last } of inChunks(plain, chunkLength)) {
    yield seal(key, chunk, aboutChunk(about, n, last));
    n += 1;
  }
}

/** A sealed file was changed, cut short or moved behind the store's back. */
export class BrokenFile extends Error {
  constructor() {
    super('The seal of an attached file is broken.');
  }
}

export async function* openStream(key: Uint8Array, sealed: Bytes, about: string): AsyncGenerator<Buffer> {
  let n = 0;
  for await (const { chunk, last } of inChunks(sealed, chunkLength + sealedLonger)) {
    const plain = open(key, chunk, aboutChunk(about, n, last));
    if (plain === null) throw new BrokenFile();
    yield plain;
    n += 1;
  }
}
