import { hash } from 'node:crypto';
import type { Envelope } from '../../core/chronology/entry.ts';

/** Letters that stand in JSON as they are. */
const plain = /^[\w .:~/?-]*$/;

const quoted = (text: string | null): string =>
  text === null ? 'null' : plain.test(text) ? `"${text}"` : JSON.stringify(text);

/**
 * The envelope as the seal authenticates it and the chain hashes it: letter for letter what `canonicalJson` gives
 * (a test holds the two together), written out because every entry that is read or written passes here. Ids
 * are ids and instants instants: whoever writes has seen to that, and the database keeps nothing else in their columns.
 */
export const canonicalEnvelope = (envelope: Envelope): string => {
  const {
    agency,
    author,
    device,
    file,
    id,
    kind,
    municipality,
    occurredAt,
    recordedAt,
    section,
    seq,
    version,
  } = envelope;
  return (
    `{"agency":"${agency}","author":"${author}","device":${quoted(device)},` +
    `"file":{"id":"${file.id}","kind":"${file.kind}"},"id":"${id}","kind":${quoted(kind)},` +
    `"municipality":"${municipality}","occurredAt":${quoted(occurredAt)},"recordedAt":"${recordedAt}",` +
    `"section":${quoted(section)},"seq":${seq},"version":${version}}`
  );
};

const beginning = Buffer.alloc(32);

export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** An entry's place in the chain: the hash of core's `linkBytes`, over an envelope that is written out already. */
export const linkHash = (prev: Buffer | null, envelope: string, sealedBody: Buffer): Buffer =>
  sha256(Buffer.concat([prev ?? beginning, Buffer.from(`${envelope}\n`, 'utf8'), sealedBody]));
