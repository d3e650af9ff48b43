import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../id.ts';
import { conflictsOf } from './conflict.ts';
import type { Entry } from './entry.ts';
import { evolveRecords } from './evolve.ts';
import { type FormRecord, noRecords, type Records, recordBodies } from './record.ts';
import { anAct } from './rehearsal/authors.ts';
import { agencies, visit } from './rehearsal/cast.ts';
import { type Away, workAway } from './rehearsal/outbox.ts';
import { isGone } from './row.ts';

const away: fc.Arbitrary<Away> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ author: fc.nat({ max: 2 }), act: anAct }) },
  { weight: 2, arbitrary: fc.record({ author: fc.nat({ max: 2 }), sends: fc.constant(true as const) }) },
);
const days = fc.array(away, { minLength: 10, maxLength: 60 });

const foldOf = (entries: readonly Entry[]): FormRecord | undefined =>
  entries.reduce<Records>((so, entry) => evolveRecords(so, entry), noRecords)[visit];

/** For each answer all those that it, or what it corrected, overtook. */
const overtakenBy = (entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<Id>> => {
  const overtaken = new Map<string, Set<Id>>();
  for (const entry of entries) {
    if (entry.kind !== 'record.edited') continue;
    for (const edit of recordBodies['record.edited'].parse(entry.body).edits) {
      if (!('now' in edit)) continue;
      const place = 'row' in edit ? `${edit.row} ${edit.field}` : edit.field;
      const all = edit.saw.flatMap((id) => [id, ...(overtaken.get(`${place} ${id}`) ?? [])]);
      overtaken.set(`${place} ${entry.id}`, new Set(all));
    }
  }
  return overtaken;
};

describe('an institution that reads its own contributions only', () => {
  test('has no two answers against each other of which one corrected the other, and misses none that stands', () => {
    fc.assert(
      fc.property(days, (days) => {
        const { desk } = workAway(days);
        const own = desk.entries.filter(({ agency }) => agency === agencies[0]);
        const overtaken = overtakenBy(desk.entries);
        const part = foldOf(own);
        for (const [name, { heads }] of Object.entries(part?.fields ?? {})) {
          const standing = heads.map(({ entry }) => entry);
          for (const one of standing)
            for (const other of standing) expect(overtaken.get(`${name} ${one}`)?.has(other)).toBe(false);
          const whole = desk.visit.fields[name]?.heads.map(({ entry }) => entry) ?? [];
          for (const entry of whole)
            if (own.some(({ id }) => id === entry)) expect(standing).toContain(entry);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('sees a row as gone that it took out, although others had corrected it before', () => {
    fc.assert(
      fc.property(days, (days) => {
        const { desk } = workAway(days);
        const part = foldOf(desk.entries.filter(({ agency }) => agency === agencies[0]));
        for (const row of Object.values(part?.rows.present ?? {})) {
          const whole = desk.visit.rows.present?.[row.id];
          const allOwn = whole?.removals.every(({ agency }) => agency === agencies[0]);
          if (whole && allOwn && whole.removals.length > 0 && isGone(whole)) expect(isGone(row)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('a file that was closed keeps what was written by somebody who had not seen it, and marks it', () => {
  const { desk } = workAway([{ author: 0, act: { does: 'answer', field: 0 } }]);
  const marked = desk.entries.reduce<Records>((so, entry) => evolveRecords(so, entry, { seq: 2 }), noRecords);
  const record = marked[visit];
  expect(record && conflictsOf(record)).toMatchObject([
    { kind: 'written-after-closing', entries: [{ seq: 2 }] },
  ]);
});
