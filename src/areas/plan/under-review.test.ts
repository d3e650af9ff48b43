import { expect, test } from 'vitest';
import { anId, asSupervisor, someone, unit, workingOn } from '../../../tests/factories/working.ts';
import { caseRules } from '../case/rules.ts';
import { goalsUnderReview } from './under-review.ts';

const openCase = () => {
  const working = workingOn(caseRules, { kind: 'case', id: anId() });
  working.act({
    kind: 'case.open',
    child: anId(),
    manager: someone.worker,
    agency: unit,
    supervisor: null,
    from: 'outreach',
    concern: null,
    openedOn: '2026-03-02',
    place: null,
  });
  const add = (form: 'plan-goal' | 'plan-action', said: string) => {
    const record = anId();
    const field = form === 'plan-goal' ? 'goal' : 'action';
    const edits = [{ field, was: null, now: said }];
    expect(working.act({ kind: 'record.open', record, form, version: 1, edits })).toBeNull();
    return record;
  };
  return { working, add };
};

test('a review begins with the goals of the approved plan, in their order, and judges none of them', () => {
  const { working, add } = openCase();
  const [school, sleep, given] = [
    add('plan-goal', 'Vajza shkon në shkollë çdo ditë.'),
    add('plan-goal', 'Vajza fle pa frikë.'),
    add('plan-goal', 'Një objektiv që u hoq.'),
  ];
  add('plan-action', 'Takim me mësuesen.');
  expect(goalsUnderReview(working.state.plan, working.state.records)).toEqual([]);
  working.act({ kind: 'plan.submit' });
  expect(working.act({ kind: 'plan.approve', version: 1 }, asSupervisor)).toBeNull();
  working.act({ kind: 'record.withdraw', record: given, reason: 'Nuk duhet më.' });
  add('plan-goal', 'Një objektiv që nuk është miratuar ende.');
  expect(goalsUnderReview(working.state.plan, working.state.records)).toEqual([
    { id: school, goal_id: school, goal: 'Vajza shkon në shkollë çdo ditë.' },
    { id: sleep, goal_id: sleep, goal: 'Vajza fle pa frikë.' },
  ]);
});
