import { canonicalJson } from './canonical.ts';
import type { Envelope } from './entry.ts';

/** An entry as it is stored: its envelope in the clear, its body sealed, its place in the chain. */
export interface Link {
  envelope: Envelope;
  sealed: Uint8Array;
  /** The hash of the entry before it; null at the beginning of a file. */
  prev: Uint8Array | null;
  hash: Uint8Array;
}

export type Sha256 = (bytes: Uint8Array) => Uint8Array;
export type Sha256Later = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

const beginning = new Uint8Array(32);

/**
 * The bytes whose SHA-256 is an entry's place in the chain: the hash before it (32 zeros at the beginning), the
 * envelope as canonical JSON, a line's end, the sealed body. JSON holds no bare line end, so no two entries give
 * the same bytes. No key is needed, so the chain verifies when the file's keys were destroyed.
 */
export const linkBytes = (
  prev: Uint8Array | null,
  envelope: Envelope,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> => {
  const head = new TextEncoder().encode(`${canonicalJson(envelope)}\n`);
  const bytes = new Uint8Array(beginning.length + head.length + sealed.length);
  bytes.set(prev ?? beginning);
  bytes.set(head, beginning.length);
  bytes.set(sealed, beginning.length + head.length);
  return bytes;
};

const sameBytes = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.length === other.length &&
    one.every((byte, at) => byte === other[at]));

/** Where a chain does not hold, and how: its place, and what does not fit. */
export interface Broken {
  brokenAt: number;
  why: 'another-file' | 'place' | 'previous' | 'content' | 'end';
}
export type Verdict = { ok: true; length: number } | Broken;

/** The last place and hash that the file itself remembers, by which a chain cut short is found. */
export interface Head {
  seq: number;
  hash: Uint8Array | null;
}

const misplaced = (link: Link, before: Link | null, at: number): Broken | null => {
  const { file, municipality, seq } = link.envelope;
  const first = before?.envelope;
  if (
    first &&
    (file.id !== first.file.id || file.kind !== first.file.kind || municipality !== first.municipality)
  )
    return { brokenAt: at, why: 'another-file' };
  if (seq !== at) return { brokenAt: at, why: 'place' };
  return sameBytes(link.prev, before?.hash ?? null) ? null : { brokenAt: at, why: 'previous' };
};

const ended = (links: readonly Link[], head: Head | undefined): Verdict => {
  const whole = !head || (head.seq === links.length && sameBytes(head.hash, links.at(-1)?.hash ?? null));
  return whole ? { ok: true, length: links.length } : { brokenAt: links.length + 1, why: 'end' };
};

/** Checks a whole file, in the order of its places. It needs no key and reads no content. */
export const verifyChain = (links: readonly Link[], sha256: Sha256, head?: Head): Verdict => {
  let before: Link | null = null;
  for (const [index, link] of links.entries()) {
    const wrong = misplaced(link, before, index + 1);
    if (wrong) return wrong;
    const bytes = linkBytes(link.prev, link.envelope, link.sealed);
    if (!sameBytes(sha256(bytes), link.hash)) return { brokenAt: index + 1, why: 'content' };
    before = link;
  }
  return ended(links, head);
};

/** The same check where hashing is asynchronous, as WebCrypto's is in a browser. */
export const verifyChainLater = async (
  links: readonly Link[],
  sha256: Sha256Later,
  head?: Head,
): Promise<Verdict> => {
  const hashes = await Promise.all(
    links.map(({ prev, envelope, sealed }) => sha256(linkBytes(prev, envelope, sealed))),
  );
  let at = 0;
  return verifyChain(links, () => new Uint8Array(hashes[at++] ?? new ArrayBuffer(0)), head);
};
