// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Row, Value } from './answers.ts';
import type { Form } from './definition.ts';
import { diffAnswers } from './edits.ts';
import { evaluate, prune, questionStates } from './evaluate.ts';
import { parseExpression } from './expression/parse.ts';
import { printExpression } from './expression/print.ts';
import type { Expression } from './expression/syntax.ts';
import { precedence } from './expression/syntax.ts';
import { functionArity } from './expression/vocabulary.ts';
import { formFrom, listsFrom, moment } from './form.factory.ts';
import { isQuestion } from './outline.ts';
import { prepareForm } from './prepare.ts';
import { items } from './walk.ts';

const form = formFrom(
  `
- {type: integer, name: age, constraint: ". >= 0 and . < 130"}
- {type: select_multiple fruit, name: liked, relevant: "\${age} > 3"}
- {type: select_one fruit, name: best, relevant: "count-selected(\${liked}) > 1", choice_filter: "selected(\${liked}, name)"}
- type: group
  name: school
  relevant: "\${age} >= 6 and \${age} < 18"
  children:
    - {type: text, name: school_name, required: "\${best} = 'apple'", constraint: "regex(., '[A-Za-z ]+')"}
    - {type: date, name: since, constraint: ". <= today()"}
    - {type: decimal, name: marks, relevant: "\${since} != ''"}
- type: repeat
  name: sibling
  relevant: "\${age} != 4"
  children:
    - {type: integer, name: sibling_age}
    - {type: text, name: sibling_school, relevant: "\${sibling_age} > \${age}"}
    - {type: calculate, name: older, calculation: "\${sibling_age} - \${age}"}
    - {type: repeat, name: paper, children: [{type: text, name: paper_kind}, {type: file, name: scan, relevant: "\${paper_kind} != 'none' and \${sibling_age} > 5"}]}
- {type: calculate, name: total, calculation: "sum(\${sibling_age}) + count(\${paper})"}
- {type: calculate, name: kept, calculation: "once(concat(\${school_name}, today()))"}
- {type: text, name: remark, relevant: "\${total} > 10 or \${kept} = 'x'"}
`,
  listsFrom({ fruit: ['apple', 'pear', 'plum'] }),
);

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>('apple', 'pear', '', ' ', 'none', 'x', 'OK', '2026-01-02', '2026-13-45', '7', null),
  fc.integer({ min: -5, max: 30 }),
  fc.double(),
  fc.string(),
  fc.subarray(['apple', 'pear', 'plum', 'stone']),
);

const named = (of: Form, kind: 'question' | 'repeat'): readonly string[] =>
  items(of)
    .filter((item) => (kind === 'question' ? isQuestion(item) : item.type === 'repeat'))
    .map(({ name }) => name);

const row: fc.Arbitrary<Row> = fc
  .tuple(fc.uuid(), fc.dictionary(fc.constantFrom(...named(form, 'question')), leaf))
  .map(([id, fields]) => ({ ...fields, id }));

const nestedRow: fc.Arbitrary<Row> = fc
  .tuple(row, fc.array(row, { maxLength: 3 }))
  .map(([outer, paper]) => ({ ...outer, paper }));

const answersOfAnyKind: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...named(form, 'question'), 'unknown', 'sibling'), leaf),
    fc.option(fc.array(nestedRow, { maxLength: 4 })),
  )
  .map(([fields, sibling]) => (sibling ? { ...fields, sibling } : fields));

describe('evaluation of any answers whatever', () => {
  test('never throws and gives the same each time', () => {
    fc.assert(
      fc.property(answersOfAnyKind, (answers) => {
        expect(evaluate(form, answers, moment)).toEqual(evaluate(form, structuredClone(answers), moment));
      }),
    );
  });

  test('stores nothing irrelevant', () => {
    fc.assert(
      fc.property(answersOfAnyKind, (answers) => {
        const state = evaluate(form, answers, moment);
        const stored = JSON.stringify(state.stored);
        const again = evaluate(form, state.stored, moment);
        for (const question of questionStates(again.items)) {
          if (!question.relevant) expect(question.value, `${question.key} in ${stored}`).toBe(null);
        }
      }),
    );
  });

  test('is at rest: what is stored, evaluated again, is stored unchanged and has the same problems', () => {
    fc.assert(
      fc.property(answersOfAnyKind, (answers) => {
        const once = evaluate(form, answers, moment);
        const twice = evaluate(form, once.stored, moment);
        expect(twice.stored).toEqual(once.stored);
        expect(twice.problems).toEqual(once.problems);
        expect(prune(form, once.stored, moment)).toEqual(once.stored);
      }),
    );
  });

  test('gives no edits between a state and itself', () => {
    fc.assert(
      fc.property(answersOfAnyKind, (answers) => {
        const { stored } = evaluate(form, answers, moment);
        expect(diffAnswers(stored, structuredClone(stored))).toEqual([]);
      }),
    );
  });
});

const name = fc.constantFrom('age', 'best', 'sibling_age', 'a-b', 'x.y', 'div', 'and');

const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => {
  const given = (count: number): fc.Arbitrary<readonly Expression[]> =>
    fc.array(tie('any'), { minLength: count, maxLength: count });
  return {
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.nat(1000).map((value): Expression => ({ kind: 'number', value: value / 4 })),
      fc.string().map((value): Expression => ({ kind: 'text', value: value.replaceAll('"', '') })),
      name.map((field): Expression => ({ kind: 'field', name: field })),
      fc.constant<Expression>({ kind: 'self' }),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.constantFrom('age', 'best'), { maxLength: 2 }))
        .map(([up, names]): Expression => ({ kind: 'path', up, names })),
      fc.constant<Expression>({ kind: 'path', up: null, names: ['data', 'age'] }),
      fc.constantFrom('age', 'county').map((column): Expression => ({ kind: 'column', name: column })),
      tie('any').map((of): Expression => ({ kind: 'negative', of })),
      fc
        .tuple(fc.constantFrom(...precedence.flat()), tie('any'), tie('any'))
        .map(([operator, left, right]): Expression => ({ kind: 'operation', operator, left, right })),
      fc
        .constantFrom(...Object.entries(functionArity))
        .chain(([called, [fewest]]) =>
          given(fewest).map((all): Expression => ({ kind: 'call', name: called, given: all })),
        ),
    ),
  };
}).any;

describe('an expression', () => {
  test('printed and parsed again is the same', () => {
    fc.assert(
      fc.property(expression, (written) => {
        expect(parseExpression(printExpression(written))).toEqual({ expression: written });
      }),
      { numRuns: 500 },
    );
  });

  test('of any characters whatever is parsed or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'${}()/.|+-*=<>!ax1 \'",[]@') })),
        (text) => {
          const parsed = parseExpression(text);
          expect('expression' in parsed || parsed.fault.at >= 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('nested too deep or far too long is refused rather than run', () => {
    for (const text of ['('.repeat(5000), `${'-'.repeat(5000)}1`, Array(5000).fill('1').join('+')]) {
      expect(parseExpression(text)).toMatchObject({ fault: { code: 'expression-deep' } });
    }
  });
});

describe('a form of sixty questions', () => {
  test('is read once: evaluating it again parses nothing', () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => `
- {type: text, name: q${index}, required: "\${q${(index + 59) % 60}} != 'x'", constraint: "string-length(.) < 50 and regex(., '[a-z]+')"}
- {type: calculate, name: c${index}, calculation: "if(\${q${index}} = 'y', \${q${(index + 7) % 60}}, concat(\${q${index}}, 'z'))"}`,
    ).join('');
    const long = formFrom(rows);
    const answers = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`q${index}`, 'word']));
    const prepared = prepareForm(long);
    expect(evaluate(long, answers, moment).problems).toEqual([]);
    expect(prepareForm(long)).toBe(prepared);
  });
});
