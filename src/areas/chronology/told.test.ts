import { expect, test } from 'vitest';
import { anId, municipality, someone, unit } from '../../../tests/factories/working.ts';
import type { Entry } from '../../core/chronology/entry.ts';
import el from '../../web/words/el/chronology.json' with { type: 'json' };
import en from '../../web/words/en/chronology.json' with { type: 'json' };
import sq from '../../web/words/sq/chronology.json' with { type: 'json' };
import { handingBack } from '../access/rules.ts';
import { factsOf } from './told.ts';

const words = { sq, en, el };

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

test('why the work of somebody returned who stays is told in the words of each reader, and what was typed as it was', () => {
  for (const language of ['sq', 'en', 'el'] as const)
    for (const code of handingBack) expect(words[language].leaving[code]).toMatch(/ /);
  const left = (reason: string) => factsOf(entry('circle.left', { member: someone.worker, reason })).at(-1);
  for (const reason of ['moved-to-another-institution', 'U largua nga puna.'])
    expect(left(reason)).toEqual({ key: 'reason', shown: 'word:leaving', value: reason });
});

test('what an entry does not say is not told', () => {
  expect(factsOf(entry('transfer.answered', { accepted: true, reason: '', there: anId() }))).toEqual([
    { key: 'accepted', shown: 'word:accepted', value: 'true' },
  ]);
  expect(factsOf(entry('something.new', { reason: 'x' }))).toEqual([]);
});
