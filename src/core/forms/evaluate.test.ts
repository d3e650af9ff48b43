// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { formFrom, listsFrom, moment, questionAt } from './form.factory.ts';
import { addRow, openForm } from './open.ts';

const visit = formFrom(
  `
- {type: date, name: happened_on, required: yes, constraint: ". <= today()", constraint_message: Not in the future}
- {type: select_one kind, name: kind, required: "true()"}
- type: group
  name: seen
  relevant: "\${kind} = 'home'"
  children:
    - {type: integer, name: rooms, constraint: ". >= 1 and . <= 20"}
    - {type: text, name: state_of_home, required: "\${rooms} > 5"}
- {type: select_multiple worry, name: worries}
- {type: text, name: other_worry, relevant: "selected(\${worries}, 'other')"}
- type: repeat
  name: present
  children:
    - {type: text, name: present_name, required: yes}
    - {type: integer, name: present_age}
    - {type: calculate, name: present_number, calculation: "position(..)"}
    - {type: text, name: present_school, relevant: "\${present_age} >= 6 and \${present_age} < 18"}
- {type: calculate, name: people, calculation: "count(\${present})"}
- {type: calculate, name: ages, calculation: "sum(\${present_age})"}
- {type: calculate, name: days_ago, calculation: "today() - \${happened_on}"}
`,
  listsFrom({ kind: ['home', 'school'], worry: ['hunger', 'cold', 'other'] }),
);

describe('a form being filled in', () => {
  test('asks a question only where it is relevant', () => {
    const school = evaluate(visit, { kind: 'school', rooms: 3 }, moment);
    expect(questionAt(school, 'rooms').relevant).toBe(false);
    const home = evaluate(visit, { kind: 'home', rooms: 3 }, moment);
    expect(questionAt(home, 'rooms').relevant).toBe(true);
  });

  test('keeps an answer that became irrelevant on the screen and out of the record', () => {
    const state = evaluate(visit, { kind: 'school', rooms: 3 }, moment);
    expect(questionAt(state, 'rooms').value).toBe(3);
    expect(state.answers).toMatchObject({ rooms: 3 });
    expect(state.stored).toEqual({ kind: 'school', people: 0 });
  });

  test('says what is missing, where, and in the words of the form', () => {
    const state = evaluate(visit, { happened_on: '2026-12-01' }, moment);
    expect(state.problems.map(({ refused, where, message }) => [refused, where, message?.en])).toEqual([
      ['form-constraint', 'happened_on', 'Not in the future'],
      ['form-required', 'kind', undefined],
    ]);
  });

  test('requires by what was answered elsewhere', () => {
    const state = evaluate(visit, { kind: 'home', happened_on: '2026-11-20', rooms: 6 }, moment);
    expect(state.problems.map(({ where }) => where)).toEqual(['state_of_home']);
  });

  test('names an answer of the wrong type and one that is not among the choices', () => {
    const state = evaluate(
      visit,
      { happened_on: '20.11.2026', kind: 'home', rooms: 2.5, worries: ['cold', 'rain'] },
      moment,
    );
    expect(state.problems.map(({ refused, where }) => [refused, where])).toEqual([
      ['form-value', 'happened_on'],
      ['form-value', 'rooms'],
      ['form-choice', 'worries'],
    ]);
  });

  test('evaluates each row by itself and counts across rows', () => {
    const state = evaluate(
      visit,
      {
        happened_on: '2026-11-14',
        kind: 'school',
        present: [
          { id: 'a', present_name: 'Ana', present_age: 9, present_school: 'Naim Frashëri' },
          { id: 'b', present_age: 41, present_school: 'left over' },
        ],
      },
      moment,
    );
    expect(questionAt(state, 'present/a/present_school').relevant).toBe(true);
    expect(questionAt(state, 'present/b/present_school').relevant).toBe(false);
    expect(state.problems.map(({ where }) => where)).toEqual(['present/b/present_name']);
    expect(state.stored).toEqual({
      happened_on: '2026-11-14',
      kind: 'school',
      people: 2,
      ages: 50,
      days_ago: 10,
      present: [
        { id: 'a', present_name: 'Ana', present_age: 9, present_school: 'Naim Frashëri', present_number: 1 },
        { id: 'b', present_age: 41, present_number: 2 },
      ],
    });
  });

  test('offers only the choices that fit, and names one that no longer does', () => {
    const form = formFrom(
      `
- {type: select_one county, name: county}
- {type: select_one town, name: town, choice_filter: "county = \${county}"}
`,
      listsFrom({
        county: ['korce', 'tirane'],
        town: [
          { name: 'pogradec', county: 'korce' },
          { name: 'maliq', county: 'korce' },
          { name: 'kavaje', county: 'tirane' },
        ],
      }),
    );
    const state = evaluate(form, { county: 'korce', town: 'kavaje' }, moment);
    expect(questionAt(state, 'town').choices.map(({ name }) => name)).toEqual(['pogradec', 'maliq']);
    expect(state.problems.map(({ refused, where }) => [refused, where])).toEqual([['form-choice', 'town']]);
    expect(state.stored).toEqual({ county: 'korce', town: 'kavaje' });
  });

  test('carries calculations out in the order of what they need, not of the page', () => {
    const form = formFrom(`
- {type: calculate, name: total, calculation: "\${rent} + \${food}"}
- {type: calculate, name: rent, calculation: "\${income} * 0.4"}
- {type: calculate, name: food, calculation: "\${income} * 0.3"}
- {type: integer, name: income}
`);
    expect(evaluate(form, { income: 1000 }, moment).stored).toEqual({
      total: 700,
      rent: 400,
      food: 300,
      income: 1000,
    });
  });

  test('makes groups and repeats read-only with all that is in them', () => {
    const form = formFrom(`
- {type: text, name: locked}
- {type: group, name: g, read_only: "\${locked} = 'yes'", children: [{type: text, name: inner}]}
`);
    expect(questionAt(evaluate(form, {}, moment), 'inner').readOnly).toBe(false);
    expect(questionAt(evaluate(form, { locked: 'yes' }, moment), 'inner').readOnly).toBe(true);
  });
});

describe('a reader who may not see a section', () => {
  const form = formFrom(`
- {type: text, name: harm, section: police}
- {type: text, name: lawyer, section: legal, relevant: "\${harm} = 'violence'", required: "true()"}
- {type: calculate, name: severity, calculation: "if(\${harm} = 'violence', 'high', 'low')"}
- {type: text, name: reason, relevant: "\${severity} = 'high'"}
- {type: text, name: remark, required: "\${harm} != ''", constraint: "string-length(.) < string-length(\${harm})"}
`);
  const hidden = { ...moment, hidden: new Set(['police']) };

  test('loses nothing that hangs on it', () => {
    const state = evaluate(
      form,
      { lawyer: 'Z.', severity: 'high', reason: 'as seen', remark: 'long remark' },
      hidden,
    );
    expect(state.stored).toEqual({
      lawyer: 'Z.',
      severity: 'high',
      reason: 'as seen',
      remark: 'long remark',
    });
    expect(state.problems).toEqual([]);
  });

  test('is asked nothing and told nothing that they cannot know', () => {
    const state = evaluate(form, {}, hidden);
    expect(questionAt(state, 'harm').relevant).toBe(false);
    expect(questionAt(state, 'lawyer').relevant).toBe(true);
    expect(questionAt(state, 'lawyer').required).toBe(false);
    expect(state.problems).toEqual([]);
  });
});

describe('a form being opened', () => {
  const form = formFrom(`
- {type: date, name: happened_on, default: today()}
- {type: integer, name: children_seen, default: 1}
- {type: text, name: place, default: Korçë}
- {type: calculate, name: twice, calculation: "\${children_seen} * 2"}
- {type: integer, name: chairs, default: "\${twice} + 1"}
- type: repeat
  name: present
  children:
    - {type: text, name: role, default: mother}
    - {type: date, name: since, default: "\${happened_on}"}
`);

  test('has its defaults, fixed ones before those that are reckoned', () => {
    expect(openForm(form, moment)).toEqual({
      happened_on: '2026-11-24',
      children_seen: 1,
      place: 'Korçë',
      chairs: 3,
    });
  });

  test('keeps what is already known', () => {
    expect(openForm(form, moment, { place: 'Maliq', children_seen: 4 })).toMatchObject({
      place: 'Maliq',
      children_seen: 4,
      chairs: 9,
    });
  });

  test('gives a new row its own defaults', () => {
    const opened = addRow(form, openForm(form, moment), [], 'present', { id: 'r1' }, moment);
    expect(opened.present).toEqual([{ id: 'r1', role: 'mother', since: '2026-11-24' }]);
  });
});
