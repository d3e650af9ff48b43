import { describe, expect, test } from 'vitest';
import type { FormRecord, Row } from '../chronology/index.ts';
import { describeAnswer, sentence } from './describe.ts';
import { answersOf, diffAnswers, editsBySection } from './edits.ts';
import { formFrom, listsFrom } from './form.factory.ts';

const form = formFrom(
  `
- {type: text, name: place}
- {type: date, name: happened_on}
- {type: select_multiple worry, name: worries, section: concern}
- type: repeat
  name: present
  section: family
  children:
    - {type: text, name: present_name}
    - {type: repeat, name: phone, children: [{type: text, name: phone_number}]}
`,
  listsFrom({ worry: ['hunger', 'cold'] }),
);

describe('what changed between two states of a record', () => {
  test('is said field by field, with what was', () => {
    expect(diffAnswers({ place: 'Maliq' }, { place: 'Korçë', happened_on: '2026-11-24' })).toEqual([
      { field: 'place', was: 'Maliq', now: 'Korçë' },
      { field: 'happened_on', was: null, now: '2026-11-24' },
    ]);
  });

  test('is nothing when nothing changed', () => {
    const answers = { place: 'Korçë', worries: ['cold'], present: [{ id: 'a', present_name: 'Ana' }] };
    expect(diffAnswers(answers, structuredClone(answers))).toEqual([]);
  });

  test('of several choices is what was added and what was taken away', () => {
    expect(diffAnswers({ worries: ['hunger'] }, { worries: ['cold'] })).toEqual([
      { field: 'worries', add: ['cold'], remove: ['hunger'] },
    ]);
    expect(diffAnswers({ worries: ['hunger'] }, {})).toEqual([
      { field: 'worries', add: [], remove: ['hunger'] },
    ]);
  });

  test('of rows is told by the row, and rows inside rows by their way', () => {
    const before = { present: [{ id: 'a', present_name: 'Ana', phone: [{ id: 'p', phone_number: '1' }] }] };
    const after = { present: [{ id: 'b', present_name: 'Beni', phone: [{ id: 'q', phone_number: '2' }] }] };
    expect(diffAnswers(before, after)).toEqual([
      { rows: 'present/a/phone', row: 'p', change: 'removed', was: { phone_number: '1' } },
      { rows: 'present', row: 'a', change: 'removed', was: { present_name: 'Ana' } },
      { rows: 'present', row: 'b', change: 'added' },
      { rows: 'present', row: 'b', field: 'present_name', was: null, now: 'Beni' },
      { rows: 'present/b/phone', row: 'q', change: 'added' },
      { rows: 'present/b/phone', row: 'q', field: 'phone_number', was: null, now: '2' },
    ]);
  });

  test('is written section by section', () => {
    const edits = diffAnswers(
      {},
      { place: 'Korçë', worries: ['cold'], present: [{ id: 'a', present_name: 'Ana' }] },
    );
    expect([...editsBySection(form, edits)].map(([section, of]) => [section, of.length])).toEqual([
      ['followup', 1],
      ['concern', 1],
      ['family', 2],
    ]);
  });
});

describe('a record of the chronology', () => {
  const said = { by: '1', agency: '2', at: '2026-11-24T08:00:00Z', entry: 'e', seq: 1 };
  const told = (value: string) => ({ ...said, value, heads: [{ ...said, value }], earlier: [] });

  test('gives the answers that stand in it', () => {
    const row = (id: string, fields: Record<string, ReturnType<typeof told>>): Row => ({
      id,
      added: [said],
      fields,
      sets: {},
      removals: [],
      known: [],
    });
    const record: Pick<FormRecord, 'fields' | 'sets' | 'rows'> = {
      fields: { place: told('Korçë') },
      sets: { worries: { cold: [said], hunger: [] } },
      rows: {
        present: { b: row('b', {}), a: row('a', { present_name: told('Ana') }) },
        'present/a/phone': { p: row('p', { phone_number: told('1') }) },
      },
    };
    expect(answersOf(form, record)).toEqual({
      place: 'Korçë',
      worries: ['cold'],
      present: [{ id: 'a', present_name: 'Ana', phone: [{ id: 'p', phone_number: '1' }] }, { id: 'b' }],
    });
  });
});

describe('an answer', () => {
  test('is read with labels and dates as people write them', () => {
    expect(describeAnswer(form, 'worries', ['cold', 'gone'], 'en')).toBe('cold, gone');
    expect(describeAnswer(form, 'happened_on', '2026-11-24', 'sq')).toBe('24.11.2026');
    expect(describeAnswer(form, 'place', null, 'sq')).toBe('');
  });

  test('is quoted in a label as it is read', () => {
    const words = { sq: `Ku: \${place}`, en: `Where: \${place} with \${present_name}`, el: 'x' };
    const answers = { place: 'Korçë', present: [{ id: 'a', present_name: 'Ana' }] };
    const rows = [{ repeat: 'present', row: 'a' }];
    expect(sentence(form, words, answers, rows, 'en')).toBe('Where: Korçë with Ana');
    expect(sentence(form, words, answers, [], 'sq')).toBe('Ku: Korçë');
  });
});
