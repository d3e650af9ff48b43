// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, questionStates } from '../evaluate.ts';
import { moment } from '../form.factory.ts';
import { openForm } from '../open.ts';
import { answersTo } from '../oracle/asking.factory.ts';
import { reasons } from '../reasons.ts';
import { importXlsForm } from './import-form.ts';
import { sheetsFromMarkdown } from './markdown.ts';
import type { Cell, Sheet } from './sheet.ts';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    '__proto__',
    'constructor',
    'toString',
    '${a}',
    '${',
    '=A1',
    '\u0000',
    '🙂',
  ),
);

const headings = fc.constantFrom<Cell>(
  ...[
    'type',
    'name',
    'label',
    'label::sq',
    'label::English (en)',
    'hint',
    'required',
    'relevant',
    'constraint',
  ],
  ...[
    'calculation',
    'choice_filter',
    'default',
    'readonly',
    'list_name',
    'list name',
    'appearance',
    '::',
    'county',
  ],
  ...[
    'media::image',
    'bind::type',
    'trigger',
    'form_id',
    'form_title',
    'default_language',
    'disabled',
    'name',
    '',
  ],
);

const likelyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    ...[
      'text',
      'integer',
      'select_one l',
      'select_multiple l or_other',
      'select one from __proto__',
      'start',
    ],
    ...[
      'begin group',
      'end group',
      'begin repeat',
      'end repeat',
      'begin loop over l',
      'calculate',
      'note',
      'rank l',
    ],
    ...[
      'a',
      'b',
      'c',
      'l',
      'id',
      'A',
      '${a} = 1',
      "selected(${b}, 'x')",
      'count(${c})',
      '. > 0',
      'yes',
      '(((',
      '',
    ],
  ),
  anyCell,
);

const anySheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.oneof(fc.constantFrom('survey', 'choices', 'settings', 'Survey'), fc.string()),
  rows: fc
    .tuple(
      fc.array(fc.oneof({ weight: 6, arbitrary: headings }, { weight: 1, arbitrary: anyCell }), {
        maxLength: 8,
      }),
      fc.array(fc.array(likelyCell, { maxLength: 8 }), { maxLength: 12 }),
    )
    .map(([first, rest]) => [first, ...rest]),
});

const anyWorkbook = fc.array(anySheet, { maxLength: 4 });

/** A workbook such as a person might write, with a slip here and there. */
const row = fc.record({
  type: fc.constantFrom(
    ...[
      'text',
      'integer',
      'decimal',
      'date',
      'time',
      'note',
      'calculate',
      'hidden',
      'geopoint',
      'acknowledge',
    ],
    ...['select_one l', 'select_multiple l', 'select_one l or_other', 'start', 'today', 'end'],
  ),
  relevant: fc.constantFrom('', '', '', "${q0} != ''", "selected(${q1}, 'x')", '${q2} > 3'),
  constraint: fc.constantFrom('', '', '. > 1', "regex(., '[a-z]+')", 'string-length(.) < 5'),
  calculation: fc.constantFrom('', '', "concat(${q0}, 'x')", '1 + 1', 'today()'),
  required: fc.constantFrom('', 'yes', 'no', '${q0} = 1'),
  choice_filter: fc.constantFrom('', '', 'size = ${q0}', "name != 'x'"),
  around: fc.constantFrom('', '', '', 'group', 'repeat'),
});

const plausible = fc.array(row, { minLength: 1, maxLength: 10 }).map((rows): readonly Sheet[] => {
  const heading = [
    'type',
    'name',
    'label',
    'relevant',
    'constraint',
    'calculation',
    'required',
    'choice_filter',
  ];
  const survey = rows.flatMap((each, index): Cell[][] => {
    const isSelect = each.type.startsWith('select');
    const filter = isSelect && !each.type.endsWith('other') ? each.choice_filter : '';
    const calculation = each.type === 'calculate' && each.calculation === '' ? '2' : each.calculation;
    const asked = [each.relevant, each.constraint, calculation, each.required, filter];
    const line = [each.type, `q${index}`, `Question ${index}`, ...asked];
    if (each.around === '') return [line];
    return [[`begin ${each.around}`, `g${index}`, 'Around'], line, [`end ${each.around}`]];
  });
  const choices = [
    ['list_name', 'name', 'label', 'size'],
    ...['x', 'y', 'z'].map((name) => ['l', name, name, '1']),
  ];
  return [
    { name: 'survey', rows: [heading, ...survey] },
    { name: 'choices', rows: choices },
  ];
});

describe('any workbook whatever', () => {
  test('becomes a form or is refused with places and reasons, and never throws', () => {
    fc.assert(
      fc.property(anyWorkbook, (sheets) => {
        const { form, faults, leftOut } = importXlsForm(sheets, { section: 'assessment' });
        expect(form === null).toBe(faults.length > 0);
        for (const fault of [...faults, ...leftOut]) {
          const keys = Object.values(reasons[fault.code] ?? { none: '{{none}}' }).flatMap((sentence) =>
            [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, key]) => key ?? ''),
          );
          expect(Object.keys(fault.values), fault.code).toEqual(expect.arrayContaining(keys));
        }
        if (form) evaluate(form, openForm(form, moment), moment);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read the same each time', () => {
    fc.assert(
      fc.property(anyWorkbook, (sheets) => {
        const again = structuredClone(sheets);
        expect(importXlsForm(again, { section: 'plan' })).toEqual(importXlsForm(sheets, { section: 'plan' }));
      }),
    );
  });

  test('may nest, chain and grow as it likes', () => {
    const nested = Array.from({ length: 1500 }, (_, index) => ['begin group', `g${index}`, 'G']);
    const chained = Array.from({ length: 1900 }, (_, index) => [
      'calculate',
      `c${index}`,
      '',
      index === 0 ? '1' : `\${c${index - 1}} + 1`,
    ]);
    const long = Array.from({ length: 3000 }, (_, index) => ['text', `t${index}`, 'T']);
    const heading = ['type', 'name', 'label', 'calculation'];
    const rowsOf = (rows: readonly Cell[][]) =>
      importXlsForm([{ name: 'survey', rows: [heading, ...rows] }], { section: 'plan' });
    expect(rowsOf(nested).faults.map(({ code }) => code)).toContain('import-deep');
    expect(rowsOf(long).faults.map(({ code }) => code)).toEqual(['import-too-long']);
    const { form } = rowsOf(chained);
    expect(form && evaluate(form, {}, moment).stored.c1899).toBe(1900);
  });
});

describe('what a person might write', () => {
  test('imports, and what imports evaluates any answers', () => {
    let taken = 0;
    fc.assert(
      fc.property(plausible, fc.integer(), (sheets, seed) => {
        const { form, faults } = importXlsForm(sheets, { section: 'assessment' });
        // What is left to chance here is only whether a question asks for one that is not there, or for itself.
        for (const { code } of faults)
          expect(['form-field-unknown', 'form-ring', 'form-words-field']).toContain(code);
        if (!form) return;
        taken += 1;
        for (const answers of fc.sample(answersTo(form, form.survey), { numRuns: 5, seed })) {
          const { stored } = evaluate(form, answers, moment);
          expect(evaluate(form, stored, moment).stored).toEqual(stored);
          for (const { relevant, value } of questionStates(evaluate(form, stored, moment).items))
            if (!relevant) expect(value).toBe(null);
        }
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(30);
  });

  test('says the same as markdown and as cells', () => {
    fc.assert(
      fc.property(plausible, (sheets) => {
        const markdown = sheets
          .map(({ name, rows }) =>
            [`| ${name} |`, ...rows.map((cells) => `| | ${cells.map(String).join(' | ')} |`)].join('\n'),
          )
          .join('\n');
        const [one, other] = [sheets, sheetsFromMarkdown(markdown)].map((each) =>
          importXlsForm(each, { section: 'plan' }),
        );
        expect(one).toEqual(other);
      }),
    );
  });
});
