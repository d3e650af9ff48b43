import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../id.ts';
import { conflictsOf } from './conflict.ts';
import type { KeptEdit } from './edit.ts';
import type { Entry } from './entry.ts';
import { evolveRecords } from './evolve.ts';
import { type FormRecord, noRecords, own, type Records, recordBodies } from './record.ts';
import { aStep, causalOrder, exchange, rowIn } from './rehearsal/authors.ts';
import { visit } from './rehearsal/cast.ts';
import { isGone } from './row.ts';

const steps = fc.array(aStep, { minLength: 5, maxLength: 40 });
const clocks = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 10 });
const weights = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 30 });

const foldedIn = (entries: readonly Entry[]): FormRecord => {
  const records = entries.reduce<Records>((so, entry) => evolveRecords(so, entry), noRecords);
  const record = records[visit];
  if (!record) throw new Error('no visit');
  return record;
};
const editsOf = (entries: readonly Entry[]): { entry: Id; edit: KeptEdit }[] =>
  entries.flatMap(({ id, kind, body }) =>
    kind === 'record.edited'
      ? recordBodies['record.edited'].parse(body).edits.map((edit) => ({ entry: id, edit }))
      : [],
  );

describe('people who write into one record without seeing each other', () => {
  test('every order that respects who knew what gives the same record', () => {
    fc.assert(
      fc.property(steps, clocks, weights, weights, (steps, clocks, one, other) => {
        const all = exchange(steps, clocks);
        const { late: lateHere, ...here } = foldedIn(causalOrder(all, one));
        const { late: lateThere, ...there } = foldedIn(causalOrder(all, other));
        expect(there).toEqual(here);
        // What came before a closing here may come after it there: then it is kept and marked there.
        const closed = all.entries.some(({ kind }) => /completed|withdrawn/.test(kind));
        if (!closed) expect([lateHere, lateThere]).toEqual([[], []]);
      }),
      { numRuns: 400 },
    );
  });

  test('no answer is lost: it stands, or somebody who had it before their eyes overtook it', () => {
    fc.assert(
      fc.property(steps, clocks, weights, (steps, clocks, order) => {
        const all = exchange(steps, clocks);
        const record = foldedIn(causalOrder(all, order));
        const edits = editsOf(all.entries);
        for (const { entry, edit } of edits) {
          if (!('now' in edit)) continue;
          const row = 'row' in edit ? rowIn(record, edit.row) : undefined;
          const field = own((row ?? record).fields, edit.field);
          if (field?.heads.some((head) => head.entry === entry && head.value === edit.now)) continue;
          const overtakes = edits.filter(
            (by) => 'now' in by.edit && by.edit.field === edit.field && by.edit.saw.includes(entry),
          );
          expect(overtakes.length, `${entry} was overtaken by nobody`).toBeGreaterThan(0);
          for (const by of overtakes) expect(all.knew.get(by.entry)?.has(entry)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('answers that stand against each other are all in an open conflict, and nothing else is', () => {
    fc.assert(
      fc.property(steps, clocks, weights, (steps, clocks, order) => {
        const record = foldedIn(causalOrder(exchange(steps, clocks), order));
        const conflicts = conflictsOf(record);
        for (const [name, { heads }] of Object.entries(record.fields)) {
          const found = conflicts.filter(
            (each) => each.kind === 'answer' && each.field === name && !each.row,
          );
          const values = new Set(heads.map(({ value }) => value));
          expect(found.length).toBe(values.size > 1 ? 1 : 0);
          for (const each of found)
            expect('candidates' in each && new Set(each.candidates.map(({ value }) => value))).toEqual(
              values,
            );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a row is gone only when all that stands in it was seen by those who took it out', () => {
    fc.assert(
      fc.property(steps, clocks, weights, (steps, clocks, order) => {
        const all = exchange(steps, clocks);
        const record = foldedIn(causalOrder(all, order));
        for (const row of Object.values(record.rows.present ?? {})) {
          const heads = Object.values(row.fields).flatMap((field) => field.heads);
          const seen = (entry: Id) => row.removals.some((removal) => all.knew.get(removal.entry)?.has(entry));
          if (isGone(row)) for (const head of heads) expect(seen(head.entry)).toBe(true);
          else if (row.removals.length > 0)
            expect(conflictsOf(record)).toContainEqual(expect.objectContaining({ kind: 'row', row: row.id }));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a choice disappears only by somebody who saw it chosen', () => {
    fc.assert(
      fc.property(steps, clocks, weights, (steps, clocks, order) => {
        const all = exchange(steps, clocks);
        const record = foldedIn(causalOrder(all, order));
        const edits = editsOf(all.entries);
        for (const { entry, edit } of edits) {
          if (!('add' in edit)) continue;
          for (const choice of edit.add) {
            const removers = edits.filter(
              (by) => 'remove' in by.edit && own(by.edit.remove, choice)?.includes(entry),
            );
            for (const by of removers) expect(all.knew.get(by.entry)?.has(entry)).toBe(true);
            const stands = own(record.sets, edit.field)?.[choice]?.some((said) => said.entry === entry);
            expect(stands ?? false).toBe(removers.length === 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a reader of some sections has exactly the answers of those sections', () => {
    const some = fc.subarray(['followup', 'health', 'police'], { minLength: 1 });
    fc.assert(
      fc.property(steps, clocks, weights, some, (steps, clocks, order, open) => {
        const entries = causalOrder(exchange(steps, clocks), order);
        const whole = foldedIn(entries);
        const readable = entries.filter(({ section }) => open.includes(section));
        fc.pre(readable.length > 0);
        const part = foldedIn(readable);
        const stands: Record<string, string> = { summary: 'followup', weight: 'health', officer: 'police' };
        const theirs = Object.entries(whole.fields).filter(([name]) => open.includes(stands[name] ?? ''));
        expect(part.fields).toEqual(Object.fromEntries(theirs));
        expect(part.rows).toEqual(open.includes('followup') ? whole.rows : {});
      }),
      { numRuns: 300 },
    );
  });
});
