import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Link, linkBytes, verifyChain, verifyChainLater } from './chain.ts';
import { idOf, recorded } from './rehearsal/cast.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

const chainOf = (length: number): Link[] => {
  const links: Link[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const { body: _, ...envelope } = recorded(
      { id: idOf(5, seq), kind: 'visit', version: 1, section: 'followup', occurredAt: null, body: null },
      0,
      seq,
    );
    const sealed = new TextEncoder().encode(`sealed ${seq}`);
    const prev = links.at(-1)?.hash ?? null;
    links.push({ envelope, sealed, prev, hash: sha256(linkBytes(prev, envelope, sealed)) });
  }
  return links;
};
const headOf = (links: readonly Link[]) => ({ seq: links.length, hash: links.at(-1)?.hash ?? null });
const changed = (links: readonly Link[], at: number, change: (link: Link) => Link): Link[] =>
  links.map((link, index) => (index === at ? change(link) : link));

describe('the chain of a file', () => {
  test('holds without any key, in a browser as on the server', async () => {
    const links = chainOf(5);
    expect(verifyChain(links, sha256, headOf(links))).toEqual({ ok: true, length: 5 });
    const later = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
    expect(await verifyChainLater(links, later)).toEqual({ ok: true, length: 5 });
    expect(
      await verifyChainLater(
        changed(links, 3, (link) => ({ ...link, sealed: new Uint8Array(3) })),
        later,
      ),
    ).toEqual({
      brokenAt: 4,
      why: 'content',
    });
    expect(verifyChain([], sha256)).toEqual({ ok: true, length: 0 });
  });

  test('shows the place of any changed byte, in content or envelope', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.nat({ max: 7 }),
        fc.integer({ min: 1, max: 255 }),
        (at, byte, flip) => {
          const links = chainOf(6);
          const tampered = changed(links, at, (link) => ({
            ...link,
            sealed: link.sealed.map((each, index) => (index === byte ? each ^ flip : each)),
          }));
          expect(verifyChain(tampered, sha256)).toEqual({ brokenAt: at + 1, why: 'content' });
        },
      ),
    );
    for (const change of [
      { section: 'police' },
      { author: idOf(4, 4) },
      { occurredAt: '2015' },
      { version: 2 },
    ]) {
      const tampered = changed(chainOf(3), 1, (link) => ({
        ...link,
        envelope: { ...link.envelope, ...change },
      }));
      expect(verifyChain(tampered, sha256)).toEqual({ brokenAt: 2, why: 'content' });
    }
  });

  test('shows an entry that was taken out, put in another place, or came from another file', () => {
    const links = chainOf(4);
    expect(verifyChain(links.toSpliced(1, 1), sha256)).toEqual({ brokenAt: 2, why: 'place' });
    expect(verifyChain(links.toSpliced(0, 2, ...links.slice(0, 2).reverse()), sha256)).toEqual({
      brokenAt: 1,
      why: 'place',
    });
    const stranger = changed(links, 2, (link) => ({
      ...link,
      envelope: { ...link.envelope, file: { kind: 'case', id: idOf(1, 77) } },
    }));
    expect(verifyChain(stranger, sha256)).toEqual({ brokenAt: 3, why: 'another-file' });
  });

  test('shows an entry that was written anew with a hash of its own', () => {
    const forged = changed(chainOf(4), 1, (link) => {
      const sealed = new Uint8Array([1, 2, 3]);
      return { ...link, sealed, hash: sha256(linkBytes(link.prev, link.envelope, sealed)) };
    });
    expect(verifyChain(forged, sha256)).toEqual({ brokenAt: 3, why: 'previous' });
  });

  test('shows an end that was cut off, when the file remembers its last place', () => {
    const links = chainOf(4);
    expect(verifyChain(links.slice(0, 3), sha256, headOf(links))).toEqual({ brokenAt: 4, why: 'end' });
    expect(verifyChain([], sha256, headOf(links))).toEqual({ brokenAt: 1, why: 'end' });
  });
});
