import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { evolveRecords } from './evolve.ts';
import { fold } from './fold.ts';
import { noRecords, type Records } from './record.ts';
import { edit, open, recorded, says, theCase, visit } from './rehearsal/cast.ts';
import { Desk } from './rehearsal/desk.ts';
import { upcast } from './upcast.ts';

const rules = { blank: (): Records => noRecords, evolve: evolveRecords };

test('what the server took replaces the copy that the device kept of it', () => {
  const desk = new Desk();
  desk.take(open([says('summary', null, 'a')]));
  desk.take(edit([says('summary', 'a', 'b')]));
  const pending = desk.entries.slice(2).map((entry) => ({ ...entry, seq: null }));
  const before = fold(rules, theCase, [...pending, ...desk.entries.slice(0, 2)]);
  expect(before[visit]?.fields.summary).toMatchObject({ value: 'b', seq: null });
  const after = fold(rules, theCase, [...pending, ...desk.entries]);
  expect(after).toEqual(desk.records);
});

test('an entry of an older version is read as the newest, step by step, and a new one as it is', () => {
  const steps = {
    'visit.recorded': {
      1: (entry: Entry) => ({ ...entry, version: 2, body: { note: entry.body } }),
      2: (entry: Entry) => ({ ...entry, version: 3, section: 'followup' }),
    },
  };
  const like = recorded({ id: visit, kind: '', version: 1, section: 'case', occurredAt: null, body: 'seen' });
  const entry = (kind: string, version: number): Entry => ({ ...like, kind, version });
  expect(upcast(entry('visit.recorded', 1), steps)).toMatchObject({
    version: 3,
    section: 'followup',
    body: { note: 'seen' },
  });
  expect(upcast(entry('visit.recorded', 3), steps).body).toBe('seen');
  expect(upcast(entry('constructor', 1), steps).body).toBe('seen');
});
