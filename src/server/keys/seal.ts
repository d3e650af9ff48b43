import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';

/** The first byte of everything sealed: how it was sealed, so that a later way can stand beside this one. */
const aes256gcm = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength + tagLength;

/** By how much what is sealed is longer than what was sealed. */
export const sealedLonger = headLength;

export const keyLength = 32;

export const freshKey = (): Buffer => randomBytes(keyLength);

/** Nonces are drawn many at a time: asking the system for each one costs more than the sealing. */
const drawn = Buffer.alloc(nonceLength * 256);
let used = drawn.length;

const freshNonce = (): Buffer => {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += nonceLength;
  return Buffer.from(drawn.subarray(used - nonceLength, used));
};

/**
 * Seals with AES-256-GCM. What `about` says stays in the clear elsewhere and is authenticated here: a sealed text
 * that is moved to another place or whose surroundings were changed no longer opens. The nonce is random; a key
 * stays far below the 2^32 uses at which that would be too few.
 */
export const seal = (key: Uint8Array, plain: Uint8Array | string, about: string): Buffer => {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const sealed = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(aes256gcm), nonce, cipher.getAuthTag(), sealed]);
};

/** Opens what `seal` sealed, or returns null when the key, the content or its surroundings are not the same. */
export const open = (key: Uint8Array, sealed: Buffer, about: string | Buffer): Buffer | null => {
  if (sealed.length < headLength || sealed[0] !== aes256gcm) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(typeof about === 'string' ? Buffer.from(about, 'utf8') : about);
  decipher.setAuthTag(sealed.subarray(1 + nonceLength, headLength));
  const plain = decipher.update(sealed.subarray(headLength));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
};
