// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import { describe, expect, test } from 'vitest';
import type { Lists } from './definition.ts';
import { faultLine, loadForm, loadList } from './load.ts';

const words = (text: string) => `{sq: ${text}, en: ${text}, el: ${text}}`;
const head = `form: visit
version: 1
of: case
section: followup
title: ${words('Visit')}
survey:
`;

const lists: Lists = {
  'visit-kind': [
    { name: 'home', label: { sq: 'Shtëpi', en: 'Home', el: 'Σπίτι' }, columns: {} },
    { name: 'school', label: { sq: 'Shkollë', en: 'School', el: 'Σχολείο' }, columns: {} },
  ],
};

const faultsOf = (rows: string): readonly string[] =>
  loadForm(head + rows, 'packs/al/forms/visit.yaml', lists).faults.map(faultLine);

describe('a form of the pack', () => {
  test('is read with its types, lists and sections made out', () => {
    const { form, faults } = loadForm(
      `${head}  - {type: date, name: happened_on, label: ${words('When')}, required: yes, constraint: ". <= today()"}
  - {type: select_one visit-kind, name: kind, label: ${words('Kind')}}
  - type: group
    name: seen
    section: health
    label: ${words('Seen')}
    relevant: "\${kind} = 'home'"
    children:
      - {type: text, name: weight_seen, label: ${words('Weight')}}
`,
      'visit.yaml',
      lists,
    );
    expect(faults).toEqual([]);
    expect(form?.survey.map(({ name, type, section }) => [name, type, section])).toEqual([
      ['happened_on', 'date', 'followup'],
      ['kind', 'select_one', 'followup'],
      ['seen', 'group', 'health'],
    ]);
    expect(form?.survey[0]).toMatchObject({ required: 'true()' });
    expect(form?.survey[2]).toMatchObject({ children: [{ name: 'weight_seen', section: 'health' }] });
    expect(Object.keys(form?.lists ?? {})).toEqual(['visit-kind']);
  });

  test.each([
    [
      'an unknown type',
      `  - {type: textt, name: a, label: ${words('A')}}`,
      ':7: The question type “textt” is not one of ours.',
    ],
    [
      'an unknown list',
      `  - {type: select_one harm, name: a, label: ${words('A')}}`,
      ':7: There is no choice list',
    ],
    [
      'an expression that does not parse',
      `  - {type: text, name: a, label: ${words('A')}}\n  - type: text\n    name: b\n    label: ${words('B')}\n    relevant: "\${a} = "`,
      ':11: The expression ends too early',
    ],
    [
      'an unknown field',
      `  - type: text\n    name: b\n    label: ${words('B')}\n    relevant: "\${a} = 1"`,
      ':10: The expression asks for ${a}, but the form has no such question.',
    ],
    [
      'a name used twice',
      `  - {type: text, name: a, label: ${words('A')}}\n  - {type: text, name: a, label: ${words('A')}}`,
      ':8: The name “a” is used more than once.',
    ],
    [
      'answers that wait for each other',
      `  - {type: text, name: a, label: ${words('A')}, relevant: "\${b} = 1"}\n  - {type: text, name: b, label: ${words('B')}, relevant: "\${a} = 1"}`,
      ':7: These answers wait for each other in a ring: a → b → a.',
    ],
    [
      'a missing language',
      '  - {type: text, name: a, label: {sq: A, en: A}}',
      ':7: Not of the expected shape: el',
    ],
    [
      'an unknown column',
      `  - {type: text, name: a, lable: ${words('A')}}`,
      ':7: Not of the expected shape: lable',
    ],
    ['a file that is not YAML', '  - {type: text', ':7: The file cannot be read'],
    [
      'a bare name',
      `  - {type: text, name: a, label: ${words('A')}}\n  - {type: text, name: b, label: ${words('B')}, relevant: "a = 1"}`,
      ':8: “a” stands alone',
    ],
    [
      'a function outside our vocabulary',
      `  - {type: calculate, name: a, calculation: "pulldata('x', 'y', 'z', 'w')"}`,
      ':7: The function “pulldata” is outside our vocabulary',
    ],
    [
      'a section inside a repeat',
      `  - type: repeat\n    name: r\n    label: ${words('R')}\n    children:\n      - {type: text, name: a, section: police, label: ${words('A')}}`,
      ':11: A row of “r” belongs whole to one section',
    ],
  ])('names file, line and reason of %s', (_, rows, expected) => {
    const [first] = faultsOf(rows);
    expect(first?.startsWith(`packs/al/forms/visit.yaml${expected}`), first).toBe(true);
  });
});

describe('a choice list of the pack', () => {
  test('keeps further columns for choice filters', () => {
    const { list, choices, faults } = loadList(
      `list: harm\nchoices:\n  - {name: neglect, label: ${words('Neglect')}, parent: home, rank: 2}\n`,
      'harm.yaml',
    );
    expect(faults).toEqual([]);
    expect(list).toBe('harm');
    expect(choices[0]?.columns).toEqual({ parent: 'home', rank: '2' });
  });

  test('may not hold a choice twice', () => {
    const { faults } = loadList(
      `list: harm\nchoices:\n  - {name: a, label: ${words('A')}}\n  - {name: a, label: ${words('B')}}\n`,
      'harm.yaml',
    );
    expect(faults.map(faultLine)).toEqual(['harm.yaml:4: The list “harm” has the choice “a” twice.']);
  });
});
