import { type Refusal, refuse } from '../../core/refusal.ts';
import { keyLength } from './seal.ts';

/** Keys are written in base64url, so that they can be copied by hand, mailed in a letter and read aloud. */
export const writeKey = (key: Uint8Array): string => Buffer.from(key).toString('base64url');

/** Reads a written key. A text of another length or with foreign letters is refused, never guessed at. */
export const readKey = (text: string, place: string): Buffer | Refusal => {
  const written = text.trim();
  const key = Buffer.from(written, 'base64url');
  return key.length === keyLength && writeKey(key) === written.replace(/=+$/u, '')
    ? key
    : refuse('master-key-unreadable', { where: place });
};
