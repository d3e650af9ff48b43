import { describe, expect, test } from 'vitest';
import { openedCase, says, ticks, write } from '../../../tests/factories/case-written.ts';
import { readPack } from '../../server/pack/read.ts';
import { childWords } from './child-words.ts';
import { strengthsSeen } from './strengths.ts';

const read = await readPack('packs/al');
if (!('pack' in read)) throw new Error(read.problems.map(({ reason }) => reason).join('\n'));
const { pack } = read;

const march = '2026-03-10T09:00:00.000Z';
const june = '2026-06-10T09:00:00.000Z';

describe("the child's words", () => {
  test('they are gathered from every form, in the order in which the child said them', () => {
    const working = openedCase();
    write(working, 'review', [says('child_words', 'Tani fle mirë.')], june);
    write(working, 'initial-assessment', [says('child_words', 'Kam frikë natën.')], march);
    expect(childWords(working.state.records, pack).map(({ words, form }) => [form, words])).toEqual([
      ['initial-assessment', 'Kam frikë natën.'],
      ['review', 'Tani fle mirë.'],
    ]);
  });
  test('what parents said, and what is empty, is not among them', () => {
    const working = openedCase();
    write(working, 'review', [says('parents_words', 'Është mirë.'), says('child_words', ' ')]);
    expect(childWords(working.state.records, pack)).toEqual([]);
  });
  test('when two people wrote them down differently, both stand', () => {
    const working = openedCase();
    const { id } = write(working, 'initial-assessment', [says('child_words', 'Më rrahu.')]);
    const edit = { kind: 'record.edit' as const, record: id, edits: [says('child_words', 'Më goditi.')] };
    expect(working.act(edit, { now: june })).toBeNull();
    const words = childWords(working.state.records, pack).map((said) => said.words);
    expect(words.toSorted()).toEqual(['Më goditi.', 'Më rrahu.']);
  });
  test('a withdrawn record speaks no more', () => {
    const working = openedCase();
    const { id } = write(working, 'initial-assessment', [says('child_words', 'Kam frikë.')]);
    working.act({ kind: 'record.withdraw', record: id, reason: 'Of another child' });
    expect(childWords(working.state.records, pack)).toEqual([]);
  });
});

describe('the strengths of a child and family', () => {
  test('each is there once, with who saw it first', () => {
    const working = openedCase();
    write(working, 'initial-assessment', [ticks('strengths', 'friends', 'asks-for-help')], june);
    write(working, 'initial-assessment', [ticks('strengths', 'friends')], march);
    const seen = strengthsSeen(working.state.records, pack);
    expect(seen.map(({ code, at }) => [code, at])).toEqual([
      ['friends', march],
      ['asks-for-help', june],
    ]);
    expect(seen[0]?.label?.en).toBe('Has friends and things they enjoy');
  });
  test('a strength that was taken back is gone', () => {
    const working = openedCase();
    const { id } = write(working, 'initial-assessment', [ticks('strengths', 'friends')]);
    const taken = { field: 'strengths', add: [], remove: ['friends'] };
    expect(working.act({ kind: 'record.edit', record: id, edits: [taken] })).toBeNull();
    expect(strengthsSeen(working.state.records, pack)).toEqual([]);
  });
});
