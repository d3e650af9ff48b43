import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshKey, sealedLonger } from '../keys/seal.ts';
import { BrokenFile, openStream, sealStream } from './seal-stream.ts';

const chunk = 64 * 1024;
const key = freshKey();

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1000;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const gather = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
};

const sealed = (plain: Buffer, about = 'here') => gather(sealStream(key, inPieces(plain, [50_000]), about));
const opened = (bytes: Buffer, about = 'here') => gather(openStream(key, inPieces(bytes, [30_001]), about));

describe('a file that is sealed as it comes', () => {
  it('opens as it was, however long it is and in whatever pieces it travels', async () => {
    const lengths = fc.oneof(
      fc.nat(2000),
      fc.constantFrom(0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 1, 3 * chunk - 7),
    );
    const sizes = fc.array(fc.integer({ min: 100, max: 200_000 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lengths, sizes, sizes, async (length, there, back) => {
        const plain = randomBytes(length);
        const bytes = await gather(sealStream(key, inPieces(plain, there), 'here'));
        expect(await gather(openStream(key, inPieces(bytes, back), 'here'))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('does not open when a byte was changed, anywhere in it', async () => {
    const bytes = await sealed(randomBytes(2 * chunk + 500));
    for (const at of [0, 20, 5000, chunk + sealedLonger + 40, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(opened(changed)).rejects.toBeInstanceOf(BrokenFile);
    }
  });

  it('does not open when a part of it was left out, moved, or added', async () => {
    const whole = chunk + sealedLonger;
    const bytes = await sealed(randomBytes(3 * chunk));
    const [a, b, c] = [0, 1, 2].map((n) => bytes.subarray(n * whole, (n + 1) * whole));
    if (!a || !b || !c) throw new Error('There are three parts.');
    for (const parts of [[a, b], [a, c], [b, a, c], [a, b, c, c], [c], []])
      await expect(opened(Buffer.concat(parts))).rejects.toBeInstanceOf(BrokenFile);
  });

  it('does not open under another name', async () => {
    await expect(opened(await sealed(Buffer.from('words')), 'there')).rejects.toBeInstanceOf(BrokenFile);
  });
});
