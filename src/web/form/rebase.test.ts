import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, diffAnswers, type Row, type Value } from '../../core/forms/index.ts';
import { rebase } from './rebase.ts';

const value = fc.oneof(
  fc.constantFrom('home', 'school', 'street'),
  fc.integer({ min: 0, max: 3 }),
  fc.subarray(['hungry', 'tired'], { minLength: 1 }),
);
const fields = (names: readonly string[]) => fc.dictionary(fc.constantFrom(...names), value);

const row = (id: string): fc.Arbitrary<Row> => fields(['name', 'note']).map((row) => ({ ...row, id }));
const all = (plain: Answers, rows: readonly Row[]): Answers =>
  rows.length > 0 ? { ...plain, present: rows } : plain;
const plain = fields(['place', 'weight', 'signs']);

/** What stood there at first: it has two rows. */
const before = fc.tuple(plain, row('a'), row('b')).map(([answers, ...rows]) => all(answers, rows));
/** What became of it on one side, which may have removed rows of it, and made one of its own. */
const after = (own: string) =>
  fc.tuple(plain, fc.option(row('a')), fc.option(row('b')), fc.option(row(own))).map(([answers, ...rows]) =>
    all(
      answers,
      rows.filter((each) => each !== null),
    ),
  );
const [here, there] = [after('mine'), after('theirs')];

const sorted = (edits: readonly unknown[]): readonly string[] =>
  edits.map((edit) => JSON.stringify(edit)).toSorted();

const answerOf = (all: Answers, name: string): Value | readonly Row[] => all[name] ?? null;

describe('answers that are taken up again after the record has moved on', () => {
  it('are just as they were when nothing has moved', () => {
    fc.assert(
      fc.property(before, here, (before, mine) => {
        const again = rebase({ before, answers: mine }, before);
        expect(sorted(diffAnswers(again.before, again.answers))).toEqual(sorted(diffAnswers(before, mine)));
      }),
    );
  });

  it('send what was changed here, and nothing that was not', () => {
    fc.assert(
      fc.property(before, here, there, (before, mine, stands) => {
        const again = rebase({ before, answers: mine }, stands);
        const meant = sorted(diffAnswers(before, mine));
        for (const edit of sorted(diffAnswers(again.before, again.answers))) expect(meant).toContain(edit);
      }),
    );
  });

  it('keep every answer that was changed here, and show what stands for all others', () => {
    fc.assert(
      fc.property(before, here, there, (before, mine, stands) => {
        const again = rebase({ before, answers: mine }, stands);
        for (const name of ['place', 'weight', 'signs']) {
          const touched = JSON.stringify(answerOf(before, name)) !== JSON.stringify(answerOf(mine, name));
          expect(answerOf(again.answers, name)).toEqual(answerOf(touched ? mine : stands, name));
        }
      }),
    );
  });

  it('have nothing more to send once they stand in the record', () => {
    fc.assert(
      fc.property(before, here, (before, mine) => {
        const again = rebase({ before, answers: mine }, mine);
        expect(diffAnswers(again.before, again.answers)).toEqual([]);
      }),
    );
  });

  it('keep what was typed in a row after it was sent and taken', () => {
    const begun = {
      before: {},
      answers: { present: [{ id: 'a', name: 'Arta', note: 'e qetë' }] },
    };
    const again = rebase(begun, { present: [{ id: 'a', name: 'Arta', age: 9 }] });
    expect(again.answers.present).toEqual([{ id: 'a', name: 'Arta', note: 'e qetë', age: 9 }]);
    expect(diffAnswers(again.before, again.answers)).toEqual([
      { rows: 'present', row: 'a', field: 'note', was: null, now: 'e qetë' },
    ]);
  });

  it('keep a row that somebody else added, and one that was written in here while somebody else removed it', () => {
    const begun = {
      before: { present: [{ id: 'a', name: 'Arta' }] },
      answers: { present: [{ id: 'a', name: 'Arta', note: 'e qetë' }] },
    };
    const again = rebase(begun, { present: [{ id: 'b', name: 'Besa' }] });
    expect(again.answers.present).toEqual([
      { id: 'a', name: 'Arta', note: 'e qetë' },
      { id: 'b', name: 'Besa' },
    ]);
    expect(diffAnswers(again.before, again.answers)).toEqual([
      { rows: 'present', row: 'a', field: 'note', was: null, now: 'e qetë' },
    ]);
  });
});
