import { expect, test } from 'vitest';
import { anId, municipality, someone, unit } from '../../../tests/factories/working.ts';
import type { Entry } from '../../core/chronology/entry.ts';
import { factsOf } from './told.ts';

const entry = (kind: string, body: unknown): Entry => ({
  id: anId(),
  municipality,
  file: { kind: 'case', id: anId() },
  seq: 1,
  kind,
  version: 1,
  section: 'case',
  author: someone.worker,
  agency: unit,
  device: 'test',
  occurredAt: null,
  recordedAt: '2026-03-02T08:00:00.000Z',
  body,
});

test('an answer to an offer of transfer tells what was answered, by whom, and why', () => {
  const by = { name: 'Agim Hoxha', municipality: 'devoll' };
  const answered = { accepted: false, reason: 'Familja nuk jeton te ne.', there: null, by };
  expect(factsOf(entry('transfer.answered', answered))).toEqual([
    { key: 'accepted', shown: 'word:accepted', value: 'false' },
    { key: 'by.name', shown: 'text', value: 'Agim Hoxha' },
    { key: 'by.municipality', shown: 'place', value: 'devoll' },
    { key: 'reason', shown: 'text', value: 'Familja nuk jeton te ne.' },
  ]);
});

test('what an entry does not say is not told', () => {
  expect(factsOf(entry('transfer.answered', { accepted: true, reason: '', there: anId() }))).toEqual([
    { key: 'accepted', shown: 'word:accepted', value: 'true' },
  ]);
  expect(factsOf(entry('something.new', { reason: 'x' }))).toEqual([]);
});
