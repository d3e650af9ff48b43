import { describe, expect, it } from 'vitest';
import { formFrom, moment } from '../../core/forms/form.factory.ts';
import { evaluate } from '../../core/forms/index.ts';
import { isAsked, isShown, stepsOf } from './steps.ts';

const questions = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `{type: text, name: ${name}_${at}}`).join(', ');

const itemsOf = (rows: string, answers = {}) => evaluate(formFrom(rows), answers, moment).items;

const long = `
- {type: select_one, name: seen, choices: [{name: yes, label: {sq: a, en: a, el: a}}, {name: no, label: {sq: b, en: b, el: b}}]}
- {type: group, name: home, children: [${questions('home', 6)}]}
- {type: group, name: child, relevant: "\${seen} = 'yes'", children: [${questions('child', 6)}]}
- {type: text, name: between}
- {type: group, name: ending, children: [${questions('ending', 4)}]}
`;

describe('the steps of a form', () => {
  it('are one for a short form, however it is grouped', () => {
    const short = `
- {type: group, name: one, children: [${questions('one', 3)}]}
- {type: group, name: two, children: [${questions('two', 3)}]}
`;
    expect(stepsOf(itemsOf(short)).map(({ key }) => key)).toEqual(['whole']);
  });

  it('are its groups, with the questions between them in steps of their own', () => {
    expect(stepsOf(itemsOf(long, { seen: 'yes' })).map(({ key }) => key)).toEqual([
      'seen',
      'home',
      'child',
      'between',
      'ending',
    ]);
  });

  it('leave out a group in which nothing is asked', () => {
    const more = `${long}\n- {type: group, name: more, children: [${questions('more', 5)}]}`;
    expect(stepsOf(itemsOf(more)).map(({ key }) => key)).toEqual([
      'seen',
      'home',
      'between',
      'ending',
      'more',
    ]);
  });
});

describe('what is put before the reader', () => {
  it('is no value that is only reckoned or carried, and no group that holds only such', () => {
    const items = itemsOf(`
- {type: hidden, name: goal}
- {type: group, name: sums, children: [{type: calculate, name: total, calculation: '1 + 1'}]}
- {type: repeat, name: present, children: [{type: text, name: who}]}
- {type: text, name: summary}
`);
    expect(items.filter(isShown).map(({ key }) => key)).toEqual(['present', 'summary']);
    expect(items.some((item) => item.kind === 'question' && item.key === 'goal' && isAsked(item))).toBe(
      false,
    );
  });
});
