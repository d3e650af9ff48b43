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

/** Checks that a file ends where its head says. `last` is the last entry, at the place `at`. */
export const brokenEnd = (last: Link | null, at: number, head: Head): Broken | null =>
  head.seq === at && sameBytes(head.hash, last?.hash ?? null) ? null : { brokenAt: at + 1, why: 'end' };

/**
 * Checks one entry against the one before it, for whoever reads a file in parts. Null when it holds the place `at`,
 * follows the hash before it and hashes to its own.
 */
export const brokenLink = (link: Link, before: Link | null, at: number, sha256: Sha256): Broken | null => {
  const wrong = misplaced(link, before, at);
  if (wrong) return wrong;
  const hash = sha256(linkBytes(link.prev, link.envelope, link.sealed));
  return sameBytes(hash, link.hash) ? null : { brokenAt: at, why: 'content' };
};

/** Checks a whole file, in the order of its places. It needs no key and reads no content. */
export const verifyChain = (links: readonly Link[], sha256: Sha256, head?: Head): Verdict => {
  let before: Link | null = null;
  for (const [index, link] of links.entries()) {
    const broken = brokenLink(link, before, index + 1, sha256);
    if (broken) return broken;
    before = link;
  }
  const unended = head ? brokenEnd(before, links.length, head) : null;
  return unended ?? { ok: true, length: links.length };
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
