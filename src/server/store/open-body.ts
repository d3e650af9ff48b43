import type { Entry, Envelope, Section } from '../../core/chronology/entry.ts';
import { open } from '../keys/seal.ts';
import { canonicalEnvelope } from './chain.ts';

/** An entry's body did not open: its row, its envelope or its key was changed behind the store's back. */
export class BrokenSeal extends Error {
  constructor(envelope: Envelope) {
    super(`The seal of entry ${envelope.id} is broken.`);
  }
}

const opened = (
  keys: ReadonlyMap<Section, Buffer>,
  envelope: Envelope,
  sealed: Buffer,
): { about: Buffer; body: Buffer } => {
  const key = keys.get(envelope.section);
  const about = Buffer.from(canonicalEnvelope(envelope), 'utf8');
  const body = key ? open(key, sealed, about) : null;
  if (body === null) throw new BrokenSeal(envelope);
  return { about, body };
};

/** Opens the body of one entry with the key of its section. */
export const openBody = (keys: ReadonlyMap<Section, Buffer>, envelope: Envelope, sealed: Buffer): Entry => ({
  ...envelope,
  body: JSON.parse(opened(keys, envelope, sealed).body.toString('utf8')),
});

const beforeBody = Buffer.from(',"body":');
const end = Buffer.from('}');

/**
 * The same entry as JSON, for who only hands it on, in the pieces of which it consists: what is authenticated is its
 * envelope written out already, and neither is read as text on its way.
 */
export const openAsJson = (
  keys: ReadonlyMap<Section, Buffer>,
  envelope: Envelope,
  sealed: Buffer,
): readonly Buffer[] => {
  const { about, body } = opened(keys, envelope, sealed);
  return [about.subarray(0, -1), beforeBody, body, end];
};
