import { expect, test } from 'vitest';
import { completes, saidStateOf } from './lives-on.ts';

test('a goal or an action that is written down is under way, neither complete nor unfinished', () => {
  for (const form of ['plan-goal', 'plan-action']) {
    expect(completes(form)).toBe(false);
    expect(saidStateOf({ form, state: 'open' })).toBe('under-way');
    expect(saidStateOf({ form, state: 'withdrawn' })).toBe('withdrawn');
  }
  expect(completes('visit')).toBe(true);
  expect(saidStateOf({ form: 'visit', state: 'open' })).toBe('open');
});
