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
): { about: string; body: string } => {
  const key = keys.get(envelope.section);
  const about = canonicalEnvelope(envelope);
  const plain = key ? open(key, sealed, about) : null;
  if (plain === null) throw new BrokenSeal(envelope);
  return { about, body: plain.toString('utf8') };
};

/** Opens the body of one entry with the key of its section. */
export const openBody = (keys: ReadonlyMap<Section, Buffer>, envelope: Envelope, sealed: Buffer): Entry => ({
  ...envelope,
  body: JSON.parse(opened(keys, envelope, sealed).body),
});

/** The same entry as JSON, for who only hands it on: what is authenticated is its envelope written out already. */
export const openAsJson = (
  keys: ReadonlyMap<Section, Buffer>,
  envelope: Envelope,
  sealed: Buffer,
): string => {
  const { about, body } = opened(keys, envelope, sealed);
  return `${about.slice(0, -1)},"body":${body}}`;
};
