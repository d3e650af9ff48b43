// @vitest-environment jsdom
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Row, Value } from '../answers.ts';
import type { Form, Item } from '../definition.ts';
import { evaluate } from '../evaluate.ts';
import { formFrom, listsFrom } from '../form.factory.ts';
import { isQuestion } from '../outline.ts';
import { oracleFor, toldByUs } from './engine.ts';

const started = new Date().toISOString();
const moment = { today: started.slice(0, 10), now: started.replace('Z', '+00:00') };

/** The same questions each time: what the engines disagree in must not depend on luck. */
const seed = 20261124;

const lists = listsFrom({
  fruit: ['apple', 'pear', 'plum'],
  county: ['korce', 'tirane'],
  town: [
    { name: 'pogradec', county: 'korce', size: '2' },
    { name: 'maliq', county: 'korce', size: '1' },
    { name: 'kavaje', county: 'tirane', size: '2' },
  ],
});

const answerFor = (form: Form, item: Item): fc.Arbitrary<Value> => {
  if (!isQuestion(item)) return fc.constant(null);
  const names = item.list === null ? [] : (form.lists[item.list] ?? []).map(({ name }) => name);
  const day = fc
    .date({ min: new Date('1999-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  switch (item.type) {
    case 'integer':
      return fc.integer({ min: -3, max: 25 });
    case 'decimal':
      // Never whole: ODK writes a whole decimal as "5.0", ours as "5".
      return fc.integer({ min: -4, max: 40 }).map((value) => value + 0.25);
    case 'date':
      return day;
    case 'time':
      return fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) =>
        [h, m]
          .map((n) => String(n).padStart(2, '0'))
          .join(':')
          .concat(':00.000+00:00'),
      );
    case 'datetime':
      return day.map((date) => `${date}T10:30:00.000+00:00`);
    case 'select_one':
      return fc.constantFrom(...names);
    case 'select_multiple':
      return fc.subarray(names, { minLength: 1 });
    case 'acknowledge':
      return fc.constant('OK');
    case 'text':
      return fc.constantFrom('a', 'b', 'home', 'Korçë', '12', '3.5', 'two words', '2020-02-29', 'x');
    default:
      return fc.constant(null);
  }
};

const answersTo = (form: Form, items: readonly Item[]): fc.Arbitrary<Answers> => {
  const parts = items.map((item): fc.Arbitrary<Answers> => {
    if (item.type === 'group') return answersTo(form, item.children);
    if (item.type === 'repeat') {
      const row = fc.tuple(fc.uuid(), answersTo(form, item.children)).map(([id, of]): Row => ({ ...of, id }));
      return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => ({ [item.name]: rows }));
    }
    return fc
      .option(answerFor(form, item), { freq: 3 })
      .map((value): Answers => (value === null ? {} : { [item.name]: value }));
  });
  return fc.tuple(...parts).map((made) => Object.assign({}, ...made));
};

const agree = async (form: Form, runs: number): Promise<void> => {
  const ask = await oracleFor(form);
  await fc.assert(
    fc.asyncProperty(answersTo(form, form.survey), async (answers) => {
      expect(toldByUs(evaluate(form, answers, moment))).toEqual(await ask(answers));
    }),
    { numRuns: runs, seed },
  );
};

describe('the ODK engine and ours say the same', () => {
  test('of a visit with groups, conditions, constraints and dates', async () => {
    await agree(
      formFrom(
        `
- {type: date, name: happened_on, required: "true()", constraint: ". <= today()"}
- {type: time, name: began}
- {type: datetime, name: told_at}
- {type: select_one fruit, name: kind, required: "true()"}
- {type: note, name: advice, relevant: "\${kind} = 'pear'"}
- type: group
  name: seen
  relevant: "\${kind} = 'apple' or \${happened_on} < date('2015-01-01')"
  children:
    - {type: integer, name: rooms, constraint: ". >= 1 and . <= 20"}
    - {type: decimal, name: rent, constraint: ". > 0", required: "\${rooms} > 3"}
    - {type: text, name: remark, required: "\${rooms} > 5 and \${rent} < 10", read_only: "\${rooms} = 7"}
    - type: group
      name: inner
      relevant: "not(\${remark} = '')"
      children: [{type: select_multiple fruit, name: liked, constraint: "count-selected(.) < 3"}]
- {type: acknowledge, name: told_rights, required: "selected(\${liked}, 'plum')"}
- {type: calculate, name: days_ago, calculation: "today() - \${happened_on}"}
- {type: calculate, name: year, calculation: "format-date(\${happened_on}, '%Y-%n')"}
- {type: calculate, name: per_room, calculation: "round(\${rent} div (abs(\${rooms}) + 1), 2)"}
- {type: calculate, name: picked, calculation: "if(selected(\${liked}, 'apple'), jr:choice-name(selected-at(\${liked}, 0), '\${kind}'), 'none')"}
- {type: integer, name: whole, calculation: "\${rent} * 1.5"}
- {type: date, name: next, calculation: "date(\${happened_on} + 30)"}
- {type: calculate, name: hour, calculation: "decimal-time(\${began}) * 24"}
- {type: text, name: after, relevant: "\${days_ago} > 1000 and \${per_room} != ''"}
`,
        lists,
      ),
      60,
    );
  });

  test('of rows, rows inside rows, and what is reckoned across them', async () => {
    await agree(
      formFrom(
        `
- {type: integer, name: age}
- type: repeat
  name: child
  children:
    - {type: integer, name: child_age, constraint: ". < 18"}
    - {type: text, name: school, relevant: "\${child_age} >= 6", required: "\${child_age} < 16"}
    - {type: calculate, name: place, calculation: "position(..)"}
    - {type: calculate, name: older, calculation: "\${age} - \${child_age}"}
    - {type: calculate, name: first_age, calculation: "indexed-repeat(\${child_age}, \${child}, 1)"}
    - {type: calculate, name: before, calculation: "indexed-repeat(\${child_age}, \${child}, position(..) - 1)"}
    - type: group
      name: papers
      relevant: "\${child_age} > 3"
      children:
        - type: repeat
          name: paper
          children:
            - {type: select_one fruit, name: paper_kind}
            - {type: text, name: number, relevant: "\${paper_kind} != 'plum' and \${child_age} < 15"}
            - {type: calculate, name: paper_place, calculation: "concat(position(../../..), '-', position(..))"}
    - {type: calculate, name: paper_count, calculation: "count-non-empty(\${paper_kind})"}
- {type: calculate, name: children, calculation: "count(\${child})"}
- {type: calculate, name: ages, calculation: "sum(\${child_age})"}
- {type: calculate, name: eldest, calculation: "max(\${child_age})"}
- {type: calculate, name: listed, calculation: "join(', ', \${child_age})"}
- {type: calculate, name: given, calculation: "count-non-empty(\${child_age})"}
- {type: text, name: remark, relevant: "\${ages} > 20 or \${children} = 1"}
`,
        lists,
      ),
      60,
    );
  });

  test('of choices that depend on other answers', async () => {
    const form = formFrom(
      `
- {type: select_one county, name: county}
- {type: integer, name: least}
- {type: select_one town, name: town, choice_filter: "county = \${county}"}
- {type: select_multiple town, name: towns, choice_filter: "size >= \${least} or \${least} = ''"}
- type: repeat
  name: move
  children:
    - {type: select_one county, name: move_county}
    - {type: select_one town, name: move_town, choice_filter: "county = \${move_county}"}
`,
      lists,
    );
    const ask = await oracleFor(form);
    const choicesOnly = (told: ReturnType<typeof toldByUs>) =>
      Object.fromEntries(Object.entries(told).map(([key, { choices }]) => [key, choices]));
    await fc.assert(
      fc.asyncProperty(answersTo(form, form.survey), async (answers) => {
        const ours = toldByUs(evaluate(form, answers, moment));
        expect(choicesOnly(ours)).toEqual(choicesOnly(await ask(answers)));
      }),
      { numRuns: 40, seed },
    );
  });
});

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
      const [our, their] = [ours, theirs].map((told) => told[`e${index}`]?.value);
      expect(our, `${expression} with ${JSON.stringify(answers)}`).toBe(their);
    }
  }
};

describe('where ours differs from the ODK engine, on purpose', () => {
  const differs = async (rows: string, answers: Answers, key: string) => {
    const form = formFrom(rows, lists);
    const ask = await oracleFor(form);
    const told = await ask(answers);
    return [toldByUs(evaluate(form, answers, moment))[key]?.value, told[key]?.value];
  };

  test('a blank answer is not true (as in ODK Collect and its documentation)', async () => {
    const rows = '- {type: text, name: t}\n- {type: calculate, name: e, calculation: "if(${t}, 1, 0)"}';
    expect(await differs(rows, {}, 'e')).toEqual(['0', '1']);
  });

  test('`and` and `or` are true or false, never the answer itself', async () => {
    const rows = '- {type: text, name: t}\n- {type: calculate, name: e, calculation: "${t} or false()"}';
    expect(await differs(rows, { t: 'home' }, 'e')).toEqual(['true', 'home']);
  });

  test('a row that does not count spoils no sum (as in ODK Collect)', async () => {
    const rows = `
- type: repeat
  name: row
  children:
    - {type: integer, name: age}
    - {type: integer, name: aid, relevant: "\${age} < 18"}
- {type: calculate, name: e, calculation: "sum(\${aid})"}`;
    const answers = {
      row: [
        { id: 'a', age: 5, aid: 7 },
        { id: 'b', age: 40, aid: 9 },
      ],
    };
    expect(await differs(rows, answers, 'e')).toEqual(['7', '']);
  });

  test('a pattern must fit the whole answer (as the ODK documentation has it)', async () => {
    const rows = `- {type: text, name: t}\n- {type: calculate, name: e, calculation: "regex(\${t}, '[a-z]')"}`;
    expect(await differs(rows, { t: 'home' }, 'e')).toEqual(['false', 'true']);
  });

  test('a chosen answer that is no longer offered is kept and named, not dropped', async () => {
    const rows =
      '- {type: select_one county, name: county}\n- {type: select_one town, name: e, choice_filter: "county = ${county}"}';
    expect(await differs(rows, { county: 'tirane', e: 'maliq' }, 'e')).toEqual(['maliq', '']);
  });
});

describe('expressions made at random give the same in both engines', () => {
  test.each(['number', 'text', 'truth'] as const)('as %s', async (kind) => {
    for (let round = 0; round < 4; round++)
      await bothGive(fc.sample(random[kind], { numRuns: 40, seed: seed + round }), 6);
  });
});
