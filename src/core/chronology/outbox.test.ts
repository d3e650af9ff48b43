import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf } from './conflict.ts';
import { evolveRecords } from './evolve.ts';
import { fold, ordered } from './fold.ts';
import { noRecords, own, type Records, recordBodies } from './record.ts';
import { anAct, rowIn } from './rehearsal/authors.ts';
import { theCase, visit } from './rehearsal/cast.ts';
import { type Away, workAway } from './rehearsal/outbox.ts';

const away: fc.Arbitrary<Away> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ author: fc.nat({ max: 2 }), act: anAct }) },
  { weight: 1, arbitrary: fc.record({ author: fc.nat({ max: 2 }), sends: fc.constant(true as const) }) },
);
const days = fc.array(away, { minLength: 5, maxLength: 50 });
const rules = { blank: (): Records => noRecords, evolve: evolveRecords };

describe('people who write while they are away and send it later', () => {
  test('the server takes every answer that the device had taken', () => {
    fc.assert(
      fc.property(days, (days) => {
        const refused = workAway(days).sent.filter(
          ({ command, taken }) => command.kind === 'record.edit' && !taken,
        );
        expect(refused).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('an answer is overtaken only by somebody who saw that very answer', () => {
    fc.assert(
      fc.property(days, (days) => {
        const { desk, sent } = workAway(days);
        const said = sent.flatMap(({ command }) => (command.kind === 'record.edit' ? command.edits : []));
        for (const edit of said) {
          if (!('now' in edit) || edit.now === null) continue;
          const answers = 'row' in edit ? rowIn(desk.visit, edit.row) : desk.visit;
          const stands = answers && own(answers.fields, edit.field);
          if (stands?.heads.some(({ value }) => value === edit.now)) continue;
          expect(said.some((by) => 'was' in by && 'now' in by && by.was === edit.now)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what was written before its author knew of the closing is marked, and only that', () => {
    fc.assert(
      fc.property(days, (days) => {
        const { desk } = workAway(days);
        let records = noRecords;
        const expected: string[] = [];
        for (const entry of desk.entries) {
          const closed = records[visit]?.states?.heads.some(({ value }) => value !== 'open') ?? false;
          if (closed && entry.kind === 'record.edited') expected.push(entry.id);
          records = evolveRecords(records, entry);
        }
        expect(desk.visit.late.map(({ entry }) => entry)).toEqual(expected);
        expect(conflictsOf(desk.visit).some(({ kind }) => kind === 'written-after-closing')).toBe(
          expected.length > 0,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('folding is the same each time, whatever the order and however often the entries are handed over', () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (days, shuffle) => {
        const { desk } = workAway(days);
        const mixed = desk.entries
          .flatMap((entry) => [entry, { ...entry, seq: null }])
          .map((entry, at) => ({ entry, by: shuffle[at % shuffle.length] ?? 0 }))
          .sort((one, other) => one.by - other.by)
          .map(({ entry }) => entry);
        expect(ordered(mixed)).toEqual(desk.entries);
        expect(fold(rules, theCase, mixed)).toEqual(desk.records);
      }),
      { numRuns: 100 },
    );
  });

  test('no entry quotes an answer that another entry gave', () => {
    fc.assert(
      fc.property(days, (days) => {
        const { desk } = workAway(days);
        for (const entry of desk.entries) {
          if (entry.kind !== 'record.edited') continue;
          const { edits } = recordBodies['record.edited'].parse(entry.body);
          const said = edits.flatMap((edit) => ('now' in edit ? [edit.now] : []));
          const marks = JSON.stringify(entry).match(/mark-\d+/g) ?? [];
          expect(marks.every((mark) => said.includes(mark))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
