// @vitest-environment jsdom
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import type { Form } from '../definition.ts';
import { evaluate } from '../evaluate.ts';
import { formFrom } from '../form.factory.ts';
import { answersTo, lists, moment, patience, seed, stopTheCalendar, times } from './asking.factory.ts';
import { oracleFor, toldByUs } from './engine.ts';

beforeAll(stopTheCalendar);

const agree = async (form: Form, runs: number): Promise<void> => {
  const ask = await oracleFor(form);
  await fc.assert(
    fc.asyncProperty(answersTo(form, form.survey), async (answers) => {
      expect(toldByUs(evaluate(form, answers, moment))).toEqual(await ask(answers));
    }),
    { numRuns: runs * times, seed },
  );
};

describe('the ODK engine and ours say the same', patience, () => {
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
      { numRuns: 40 * times, seed },
    );
  });
});

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

  test('an answer of nothing but blanks is no answer', async () => {
    const rows = `- {type: text, name: t}\n- {type: calculate, name: e, calculation: "substr(\${t}, 3, 4)"}`;
    expect(await differs(rows, { t: 'two words' }, 'e')).toEqual(['', ' ']);
  });

  test('a chosen answer that is no longer offered is kept and named, not dropped', async () => {
    const rows =
      '- {type: select_one county, name: county}\n- {type: select_one town, name: e, choice_filter: "county = ${county}"}';
    expect(await differs(rows, { county: 'tirane', e: 'maliq' }, 'e')).toEqual(['maliq', '']);
  });
});
