import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { conflictsOf } from './conflict.ts';
import { decideRecord } from './decide.ts';
import {
  accepted,
  complete,
  deciding,
  edit,
  open,
  recorded,
  reopen,
  resolve,
  says,
  visit,
  withdraw,
} from './rehearsal/cast.ts';
import { Desk } from './rehearsal/desk.ts';
import { blankRow, isGone } from './row.ts';

const opened = (...edits: Parameters<typeof open>[0] & object): Desk => {
  const desk = new Desk();
  desk.take(open(edits));
  return desk;
};
const answerTo = (desk: Desk, field: string) => desk.visit.fields[field]?.value;
const rowIsGone = (desk: Desk) => isGone(desk.visit.rows.present?.r1 ?? blankRow('r1'));

describe('a form filled in within a file', () => {
  test('keeps who answered what, and in which entry', () => {
    const desk = opened(says('summary', null, 'seen at home'));
    expect(desk.visit).toMatchObject({ form: 'visit', formVersion: 1, state: 'open' });
    expect(desk.visit.fields.summary).toMatchObject({ value: 'seen at home', entry: desk.entries[1]?.id });
  });

  test('takes for a date of a child’s life only what can be read as one, and may be emptied', () => {
    const asked = deciding(0, { asksForLifeDate: (_form, _version, field) => field === 'summary' });
    const takes = (now: string | null) =>
      decideRecord(
        { [visit]: opened(says('weight', null, 21)).visit },
        edit([says('summary', null, now)]),
        asked,
      );
    for (const date of ['2015', '2015?', '2013~', '2014-05/2014-09', '2016-05-03'])
      expect(isRefusal(takes(date))).toBe(false);
    expect(takes('pas Pashkëve')).toEqual({
      refused: 'record.date-unreadable',
      where: 'summary',
      values: { text: 'pas Pashkëve' },
    });
    expect(takes('03.05.2016')).toMatchObject({ refused: 'record.date-unreadable' });
    expect(isRefusal(takes(null))).toBe(false);
  });

  test('splits one save by section, and each entry has an id of its own', () => {
    const desk = opened(says('summary', null, 'a'), says('weight', null, 21), says('officer', null, 'b'));
    expect(desk.entries.map(({ kind, section }) => [kind, section])).toEqual([
      ['record.opened', 'followup'],
      ['record.edited', 'followup'],
      ['record.edited', 'health'],
      ['record.edited', 'police'],
    ]);
    expect(new Set(desk.entries.map(({ id }) => id)).size).toBe(4);
  });

  test('appears to a reader of one section only with that section, although its opening is not theirs', () => {
    const desk = opened(says('summary', null, 'a'), says('weight', null, 21));
    const reader = new Desk();
    for (const entry of desk.entries) if (entry.section === 'health') reader.put(entry);
    expect(reader.visit).toMatchObject({ form: 'visit', opened: null, sections: ['health'] });
    expect(Object.keys(reader.visit.fields)).toEqual(['weight']);
  });

  test('never quotes an earlier answer in a later entry', () => {
    const desk = opened(says('summary', null, 'the first words'));
    desk.take(edit([says('summary', 'the first words', 'other words')]));
    expect(JSON.stringify(desk.entries.at(-1))).not.toContain('the first words');
  });

  test('takes a field by any name, even one that a computer would mistake', () => {
    const desk = new Desk();
    const sectionOf = () => 'followup';
    desk.take(open([says('constructor', null, 'a'), says('__proto__', null, 'b')]), 0, { sectionOf });
    desk.take(edit([{ field: 'toString', add: ['constructor', '__proto__'], remove: [] }]), 0, { sectionOf });
    expect(Object.entries(desk.visit.fields).map(([name, { value }]) => [name, value])).toEqual([
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]);
    expect(Object.keys(desk.visit.sets.toString ?? {})).toEqual(['__proto__', 'constructor']);
  });

  test('is refused where its author may not write, and names the place', () => {
    const desk = opened();
    const mayWrite = (section: string) => section !== 'health';
    expect(desk.take(edit([says('weight', null, 20)]), 0, { mayWrite })).toEqual({
      refused: 'section.not-yours-to-write',
      where: 'weight',
    });
    expect(desk.take(edit([says('nobody_asked', null, 1)]))).toMatchObject({
      refused: 'record.no-such-field',
    });
  });

  test('gives no entry for a save that says nothing new', () => {
    const desk = opened(says('summary', null, 'a'));
    expect(desk.take(edit([says('summary', 'a', 'a'), { field: 'harm', add: [], remove: [] }]))).toEqual([]);
  });

  test('stays with the institution that began it where one writes only its own part', () => {
    const desk = opened(says('summary', null, 'a'));
    const ownOnly = () => 'institution' as const;
    expect(desk.take(edit([says('summary', 'a', 'b')]), 1, { ownOnly })).toMatchObject({
      refused: 'section.own-part-only',
    });
    expect(isRefusal(desk.take(edit([says('summary', 'a', 'b')]), 0, { ownOnly }))).toBe(false);
  });
});

describe('whoever writes only what their own institution began', () => {
  const ownOnly = () => 'institution' as const;
  const notTheirs = { refused: 'section.own-part-only' };

  test('decides no conflict in what another institution began, and one in their own', () => {
    const desk = opened();
    desk.take(edit([says('summary', null, 'a')]), 1);
    desk.take(edit([says('summary', null, 'b')]), 2);
    const chosen = resolve({ field: 'summary', among: ['a', 'b'], choice: 'b' });
    expect(desk.take(chosen, 1, { ownOnly })).toMatchObject(notTheirs);
    expect(conflictsOf(desk.visit)).toHaveLength(1);
    expect(isRefusal(desk.take(chosen, 0, { ownOnly }))).toBe(false);
  });

  test('takes up nothing that came after the closing of what another institution began', () => {
    const desk = opened(says('summary', null, 'a'));
    const { seq: seen } = desk;
    desk.take(complete());
    desk.take(edit([says('summary', 'a', 'late words')], { seen }), 1);
    const late = desk.visit.late.map(({ entry }) => entry);
    expect(desk.take(resolve({ late }), 1, { ownOnly })).toMatchObject(notTheirs);
    expect(conflictsOf(desk.visit)).toHaveLength(1);
  });

  test('gives to no other institution what is another’s, or what it would not own', () => {
    const desk = opened(says('summary', null, 'a'));
    const school = desk.visit.id.replace(/^.{8}/, 'ffffffff');
    const passOn = { id: school, kind: 'record.pass-on', record: visit, part: school } as const;
    expect(desk.take(passOn, 1, { ownOnly })).toMatchObject(notTheirs);
    expect(desk.take(passOn, 0, { ownOnly })).toMatchObject(notTheirs);
    expect(desk.visit.part).toBeNull();
  });
});

describe('two people who write without seeing each other', () => {
  test('in different fields: both answers stand and there is no conflict', () => {
    const desk = opened();
    desk.take(edit([says('summary', null, 'a')]), 1);
    desk.take(edit([says('weight', null, 20)]), 2);
    expect(conflictsOf(desk.visit)).toEqual([]);
    expect([answerTo(desk, 'summary'), answerTo(desk, 'weight')]).toEqual(['a', 20]);
  });

  test('in one field: both answers are kept and a conflict is open until a person decides', () => {
    const desk = opened();
    desk.take(edit([says('summary', null, 'a')]), 1);
    desk.take(edit([says('summary', null, 'b')]), 2);
    expect(conflictsOf(desk.visit)).toMatchObject([
      { kind: 'answer', field: 'summary', candidates: [{ value: 'a' }, { value: 'b' }] },
    ]);
    desk.take(resolve({ field: 'summary', among: ['a', 'b'], choice: 'a' }));
    expect(conflictsOf(desk.visit)).toEqual([]);
    expect(answerTo(desk, 'summary')).toBe('a');
  });

  test('the same answer: no conflict', () => {
    const desk = opened();
    desk.take(edit([says('weight', null, { kg: 20, at: 'school' })]), 1);
    desk.take(edit([says('weight', null, { at: 'school', kg: 20 })]), 2);
    expect(conflictsOf(desk.visit)).toEqual([]);
  });

  test('a third answer that arrives while a conflict is being settled is not swallowed', () => {
    const desk = opened();
    desk.take(edit([says('summary', null, 'a')]), 1);
    desk.take(edit([says('summary', null, 'b')]), 2);
    desk.take(edit([says('summary', null, 'c')]), 0);
    desk.take(resolve({ field: 'summary', among: ['a', 'b'], choice: 'b' }));
    expect(conflictsOf(desk.visit)).toMatchObject([{ candidates: [{ value: 'c' }, { value: 'b' }] }]);
    expect(desk.take(resolve({ field: 'weight', among: [], choice: 1 }))).toMatchObject({
      refused: 'conflict.not-open',
    });
  });

  test('a choice that one ticks again while another takes it out stays ticked', () => {
    const desk = opened({ field: 'harm', add: ['neglect', 'begging'], remove: [] });
    const before = desk.records;
    desk.take(edit([{ field: 'harm', add: ['neglect'], remove: ['begging'] }]), 1);
    const removal = decideRecord(
      before,
      edit([{ field: 'harm', add: [], remove: ['neglect'] }]),
      deciding(2),
    );
    for (const entry of accepted(removal)) desk.put(recorded(entry, 2));
    expect(Object.keys(desk.visit.sets.harm ?? {})).toEqual(['neglect']);
  });
});

describe('a row that one takes out', () => {
  const added = { rows: 'present', row: 'r1', change: 'added' } as const;
  const name = { rows: 'present', row: 'r1', field: 'who', was: null, now: 'aunt' } as const;

  test('is gone when its remover had seen all of it', () => {
    const desk = opened(added, name);
    desk.take(edit([{ rows: 'present', row: 'r1', change: 'removed', was: { who: 'aunt' } }]), 1);
    expect(rowIsGone(desk)).toBe(true);
    expect(conflictsOf(desk.visit)).toEqual([]);
  });

  test.each([
    ['the removal arrives last', false],
    ['the edit arrives last', true],
  ])('and another edits stays, with a conflict (%s)', (_which, editLast) => {
    const desk = opened(added, name);
    const removal = edit([{ rows: 'present', row: 'r1', change: 'removed', was: { who: 'aunt' } }]);
    const correction = edit([{ ...name, was: 'aunt', now: 'aunt Mira' }]);
    for (const command of editLast ? [removal, correction] : [correction, removal]) desk.take(command, 1);
    expect(rowIsGone(desk)).toBe(false);
    expect(conflictsOf(desk.visit)).toMatchObject([{ kind: 'row', rows: 'present', row: 'r1' }]);
    desk.take(resolve({ rows: 'present', row: 'r1', choice: editLast ? 'keep' : 'remove' }));
    expect(conflictsOf(desk.visit)).toEqual([]);
    expect(rowIsGone(desk)).toBe(!editLast);
  });
});

describe('a record that was completed', () => {
  test('is not written in by someone who knows it', () => {
    const desk = opened(says('summary', null, 'a'));
    desk.take(complete());
    expect(desk.visit.state).toBe('completed');
    expect(desk.take(edit([says('summary', 'a', 'b')]))).toMatchObject({ refused: 'record.closed' });
    desk.take(reopen());
    desk.take(edit([says('summary', 'a', 'b')]));
    expect([desk.visit.state, answerTo(desk, 'summary')]).toEqual(['open', 'b']);
  });

  test('keeps and marks what was written before its closing was seen', () => {
    const desk = opened(says('summary', null, 'a'));
    const { seq: seen } = desk;
    desk.take(complete());
    desk.take(edit([says('summary', 'a', 'late words')], { seen }), 1);
    expect(answerTo(desk, 'summary')).toBe('late words');
    const late = desk.visit.late.map(({ entry }) => entry);
    expect(conflictsOf(desk.visit)).toMatchObject([
      { kind: 'written-after-closing', entries: desk.visit.late },
    ]);
    desk.take(resolve({ late }));
    expect(conflictsOf(desk.visit)).toEqual([]);
  });

  test('says so in every section it reaches, and its reason for withdrawal only in its own', () => {
    const desk = opened(says('summary', null, 'a'), says('weight', null, 20));
    desk.take(withdraw(' written in the wrong file '));
    const said = desk.entries.filter(({ kind }) => kind === 'record.withdrawn');
    expect(said.map(({ section }) => section)).toEqual(['followup', 'health']);
    expect(JSON.stringify(said[1])).not.toContain('wrong file');
    expect(desk.visit.withdrawn).toMatchObject({ reason: 'written in the wrong file' });
    expect(conflictsOf(desk.visit)).toEqual([]);
  });

  test('is withdrawn with a reason only', () => {
    expect(opened().take(withdraw('  '))).toMatchObject({ refused: 'record.reason-missing' });
  });
});

test('a record passed on to an institution is said again in its part, and no conflict is settled in silence', () => {
  const desk = opened(says('summary', null, 'enrol in school'));
  const school = desk.visit.id.replace(/^.{8}/, 'ffffffff');
  const passOn = { id: school, kind: 'record.pass-on', record: visit, part: school } as const;
  desk.take(edit([says('summary', null, 'other')]), 1);
  expect(desk.take(passOn)).toMatchObject({ refused: 'record.has-conflicts' });
  desk.take(resolve({ field: 'summary', among: ['other', 'enrol in school'], choice: 'enrol in school' }));
  desk.take(passOn);
  expect(desk.visit.part).toMatchObject({ of: school });
  const partner = new Desk();
  for (const entry of desk.entries) if (entry.section === `followup/${school}`) partner.put(entry);
  expect(partner.visit.fields.summary).toMatchObject({ value: 'enrol in school' });
  expect(partner.visit.part).toMatchObject({ of: school });
});
