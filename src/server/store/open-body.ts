import type { Entry, Envelope, Section } from '../../core/chronology/entry.ts';
import { open } from '../keys/seal.ts';
import { canonicalEnvelope } from './chain.ts';

/** An entry's body did not open: its row, its envelope or its key was changed behind the store's back. */
export class BrokenSeal extends Error {
  constructor(envelope: Envelope) {
    super(`The seal of entry ${envelope.id} is broken.`);
  }
}

/** Opens the body of one entry with the key of its section. */
export const openBody = (keys: ReadonlyMap<Section, Buffer>, envelope: Envelope, sealed: Buffer): Entry => {
  const key = keys.get(envelope.section);
  const plain = key ? open(key, sealed, canonicalEnvelope(envelope)) : null;
  if (plain === null) throw new BrokenSeal(envelope);
  return { ...envelope, body: JSON.parse(plain.toString('utf8')) };
};
