import { hash } from 'node:crypto';
import { canonicalJson } from '../../core/chronology/canonical.ts';
import type { Envelope } from '../../core/chronology/entry.ts';

/** The envelope as it is authenticated by the seal and hashed into the chain. */
export const canonicalEnvelope = (envelope: Envelope): string => canonicalJson(envelope);

/**
 * The hash of one entry: over the hash before it, its envelope and its sealed body. No key is needed to check it,
 * and none is left to check it with once a file was erased.
 */
export const linkHash = (prev: Buffer | null, envelope: string, sealedBody: Buffer): Buffer =>
  hash(
    'sha256',
    Buffer.concat([prev ?? Buffer.alloc(32), Buffer.from(`${envelope}\n`, 'utf8'), sealedBody]),
    'buffer',
  );
