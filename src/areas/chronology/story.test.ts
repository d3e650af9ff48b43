import { expect, test } from 'vitest';
import { anId, municipality, someone, unit } from '../../../tests/factories/working.ts';
import type { Entry } from '../../core/chronology/entry.ts';
import { actsIn, storyOf } from './rules.ts';

const file = { kind: 'case', id: anId() } as const;

const entry = (seq: number, kind: string, body: unknown): Entry => ({
  ...{ id: anId(), municipality, file, seq, kind, version: 1, section: 'case', body },
  ...{ author: someone.worker, agency: unit, device: 'test', occurredAt: null },
  recordedAt: '2026-03-02T08:00:00.000Z',
});

test('a task that is done or cancelled is told with what the task was', () => {
  const [visit, call] = [anId(), anId()];
  const story = storyOf([
    entry(1, 'task.added', { task: visit, what: 'Vizitë në shkollë', due: '2026-03-05', assignee: anId() }),
    entry(2, 'task.added', { task: call, what: 'Telefono mësuesen', due: '2026-03-05', assignee: anId() }),
    entry(3, 'task.done', { task: visit, note: '' }),
    entry(4, 'task.cancelled', { task: call, reason: 'Erdhi vetë.' }),
    entry(5, 'task.done', { task: anId(), note: '' }),
  ]);
  expect(story.map(({ task }) => task)).toEqual([null, 'Telefono mësuesen', 'Vizitë në shkollë', null, null]);
});

test('as many acts are counted as the story tells, several entries of one filled form as one', () => {
  const record = { record: anId(), form: 'visit', version: 1 };
  const entries = [
    entry(1, 'case.opened', {}),
    entry(2, 'record.opened', record),
    entry(3, 'record.completed', { ...record, saw: [] }),
    entry(4, 'risk.decided', {}),
  ];
  expect(actsIn(entries)).toBe(storyOf(entries).length);
  expect(actsIn(entries)).toBe(3);
});
