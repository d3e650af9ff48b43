import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/chronology/canonical.ts';
import { linkBytes } from '../../core/chronology/chain.ts';
import { type Envelope, fileKinds } from '../../core/chronology/entry.ts';
import { canonicalEnvelope, linkHash, sha256 } from './chain.ts';
import { readInstant } from './pool.ts';

const envelopes: fc.Arbitrary<Envelope> = fc.record({
  id: fc.uuid(),
  municipality: fc.uuid(),
  file: fc.record({ kind: fc.constantFrom(...fileKinds), id: fc.uuid() }),
  seq: fc.option(fc.nat()),
  kind: fc.string({ unit: 'grapheme' }),
  version: fc.nat(),
  section: fc.string({ unit: 'binary' }),
  author: fc.uuid(),
  agency: fc.uuid(),
  device: fc.string({ unit: 'grapheme' }),
  occurredAt: fc.option(fc.string()),
  recordedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
});

describe('what is sealed and chained', () => {
  it('is the envelope as the core writes it', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(canonicalEnvelope(envelope)).toBe(canonicalJson(envelope));
      }),
    );
  });

  it('is hashed as the core hashes it, with or without an entry before', () => {
    fc.assert(
      fc.property(envelopes, fc.uint8Array(), fc.boolean(), (envelope, body, first) => {
        const prev = first ? null : sha256(body);
        expect(linkHash(prev, canonicalEnvelope(envelope), Buffer.from(body))).toEqual(
          sha256(linkBytes(prev, envelope, body)),
        );
      }),
    );
  });

  it('keeps an instant to the millisecond as it was written', () => {
    expect(readInstant('2026-01-05 08:00:00+00')).toBe('2026-01-05T08:00:00.000Z');
    expect(readInstant('2026-01-05 08:00:00.25+00')).toBe('2026-01-05T08:00:00.250Z');
    expect(readInstant('2026-01-05 08:00:00.123456+00')).toBe('2026-01-05T08:00:00.123Z');
    expect(readInstant('2026-01-05 09:00:00.5+01')).toBe('2026-01-05T08:00:00.500Z');
  });
});
