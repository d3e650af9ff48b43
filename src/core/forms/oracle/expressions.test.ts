// @vitest-environment jsdom
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { formFrom } from '../form.factory.ts';
import { answersTo, lists, moment, patience, seed, stopTheCalendar, times } from './asking.factory.ts';
import { oracleFor, toldByUs } from './engine.ts';

beforeAll(stopTheCalendar);

const fields = `
- {type: integer, name: i}
- {type: decimal, name: d}
- {type: text, name: t}
- {type: date, name: on}
- {type: select_one fruit, name: s}
- {type: select_multiple fruit, name: m}
`;

const number: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '2.5',
    '12',
    '100',
    '${i}',
    '${d}',
    'count-selected(${m})',
    'string-length(${t})',
  ),
);
const text = fc.constantFrom("'a'", "'apple'", "'12'", "''", "'2020-02-29'", '${t}', '${s}', '${m}');
const date = fc.constantFrom('${on}', "date('2020-02-29')", 'today()', "date('2001-1-5')");

const random = fc.letrec<{ number: string; text: string; truth: string }>((tie) => {
  const pair = (one: fc.Arbitrary<string>, other: fc.Arbitrary<string>) => fc.tuple(one, other);
  return {
    number: fc.oneof(
      { maxDepth: 3 },
      number,
      pair(tie('number'), tie('number')).chain(([a, b]) =>
        fc.constantFrom('+', '-', '*').map((sign) => `(${a} ${sign} ${b})`),
      ),
      // Never by nothing: ODK writes "Infinity", a case file holds no number that is none.
      pair(tie('number'), tie('number')).chain(([a, b]) =>
        fc.constantFrom('div', 'mod').map((sign) => `(${a} ${sign} (abs(${b}) + 1))`),
      ),
      tie('number').chain((of) =>
        fc
          .constantFrom('int', 'abs', 'round', 'floor', 'ceiling', 'number', '-')
          .map((name) => `${name}(${of})`),
      ),
      pair(tie('number'), tie('number')).map(([a, b]) => `min(${a}, ${b})`),
      pair(tie('number'), tie('number')).map(([a, b]) => `max(${a}, ${b})`),
      fc.tuple(tie('truth'), tie('number'), tie('number')).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
      date.map((of) => `decimal-date-time(${of})`),
      pair(date, date).map(([a, b]) => `(${a} - ${b})`),
      tie('text').map((of) => `number(${of})`),
    ),
    text: fc.oneof(
      { maxDepth: 3 },
      text,
      pair(tie('text'), tie('text')).map(([a, b]) => `concat(${a}, ${b})`),
      pair(tie('text'), tie('text')).map(([a, b]) => `coalesce(${a}, ${b})`),
      fc.tuple(tie('text'), fc.nat(4), fc.nat(6)).map(([a, b, c]) => `substr(${a}, ${b}, ${c})`),
      tie('text').map((of) => `normalize-space(${of})`),
      fc.nat(3).map((at) => `selected-at(\${m}, ${at})`),
      tie('text').map((of) => `translate(${of}, 'aple', 'XY')`),
      fc.tuple(tie('truth'), tie('text'), tie('text')).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
      date.map((of) => `format-date(${of}, '%d/%m/%y')`),
      tie('number').map((of) => `string(${of})`),
      tie('truth').map((of) => `string(${of})`),
      pair(tie('text'), tie('number')).map(([a, b]) => `join('-', ${a}, ${b})`),
    ),
    truth: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(
        'true()',
        'false()',
        "selected(${m}, 'plum')",
        'boolean(string(${t}))',
        "regex(${t}, '^[a-z]+$')",
      ),
      pair(tie('number'), tie('number')).chain(([a, b]) =>
        fc.constantFrom('=', '!=', '<', '<=', '>', '>=').map((sign) => `(${a} ${sign} ${b})`),
      ),
      pair(tie('text'), tie('text')).chain(([a, b]) =>
        fc.constantFrom('=', '!=').map((sign) => `(${a} ${sign} ${b})`),
      ),
      pair(date, date).chain(([a, b]) =>
        fc.constantFrom('=', '<', '>=').map((sign) => `(${a} ${sign} ${b})`),
      ),
      pair(tie('truth'), tie('truth')).chain(([a, b]) =>
        fc.constantFrom('and', 'or').map((sign) => `boolean(${a} ${sign} ${b})`),
      ),
      tie('truth').map((of) => `not(${of})`),
      pair(tie('text'), tie('text')).chain(([a, b]) =>
        fc
          .constantFrom('contains', 'starts-with', 'ends-with', 'selected')
          .map((name) => `${name}(${a}, ${b})`),
      ),
    ),
  };
});

/** White text alone is no answer to ours; that difference has its own test beside this one. */
const unlessBlank = (value = ''): string => (value.trim() === '' ? '' : value);

const bothGive = async (expressions: readonly string[], runs: number): Promise<void> => {
  const rows = expressions
    .map(
      (expression, index) =>
        `- {type: calculate, name: e${index}, calculation: ${JSON.stringify(expression)}}`,
    )
    .join('\n');
  const form = formFrom(fields + rows, lists);
  const ask = await oracleFor(form);
  for (const answers of fc.sample(answersTo(form, form.survey), { numRuns: runs, seed })) {
    const [ours, theirs] = [toldByUs(evaluate(form, answers, moment)), await ask(answers)];
    for (const [index, expression] of expressions.entries()) {
      const [our, their] = [ours, theirs].map((told) => unlessBlank(told[`e${index}`]?.value));
      expect(our, `${expression} with ${JSON.stringify(answers)}`).toBe(their);
    }
  }
};

describe('expressions made at random give the same in both engines', patience, () => {
  test.each(['number', 'text', 'truth'] as const)('as %s', async (kind) => {
    for (let round = 0; round < 4 * times; round++)
      await bothGive(fc.sample(random[kind], { numRuns: 40, seed: seed + round }), 6);
  });
});
