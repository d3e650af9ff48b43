import { describe, expect, test } from 'vitest';
import {
  type Asked,
  anId,
  asPolice,
  asSupervisor,
  someone,
  unit,
  workingOn,
} from '../../../tests/factories/working.ts';
import { managerOf, placeOf } from './circle.ts';
import { phaseOf } from './phase.ts';
import { type CaseCommand, caseRules } from './rules.ts';

const opening = () => ({
  kind: 'case.open' as const,
  child: anId(),
  manager: someone.worker,
  agency: unit,
  supervisor: { member: someone.supervisor, agency: unit },
  from: 'outreach' as const,
  concern: null,
  openedOn: '2026-03-02',
  place: 'korce',
});
const openCase = () => {
  const working = workingOn(caseRules, { kind: 'case', id: anId() });
  expect(working.act(opening())).toBeNull();
  return working;
};
const record = (form: string) => {
  const id = anId();
  const open: Asked<CaseCommand> = { kind: 'record.open', record: id, form, version: 1, edits: [] };
  const complete: Asked<CaseCommand> = { kind: 'record.complete', record: id };
  return { id, open, complete };
};

describe('opening a case', () => {
  test('a new case has its number, its manager and the head who reads it all', () => {
    const { state } = openCase();
    expect(state.spine.opened?.number).toBe('KO-2026-0001');
    expect(managerOf(state.circle)).toBe(someone.worker);
    expect(placeOf(state.circle, someone.supervisor)?.part).toBe('supervisor');
    expect(phaseOf(state)).toBe('initial-assessment');
  });
  test('a case is opened once, and by a worker', () => {
    expect(openCase().act(opening())).toEqual({ refused: 'case.already-open' });
    const untouched = workingOn(caseRules, { kind: 'case', id: anId() });
    expect(untouched.act(opening(), asPolice)).toEqual({ refused: 'case.opening-needs-a-worker' });
  });
  test('the child stays in their own case', () => {
    const working = openCase();
    const child = working.state.spine.opened?.child ?? '';
    expect(working.act({ kind: 'case.remove-person', person: child, reason: 'error' })).toEqual({
      refused: 'case.child-stays',
    });
  });
});

describe('the circle', () => {
  const police = { member: someone.police, agency: anId(), discipline: 'police' };
  test('the manager calls a police officer in, and only the manager or a supervisor does', () => {
    const working = openCase();
    const join = { kind: 'circle.join' as const, ...police, part: 'team-member' as const };
    expect(working.act(join, asPolice)).toEqual({ refused: 'circle.needs-manager' });
    expect(working.act(join)).toBeNull();
    expect(placeOf(working.state.circle, someone.police)?.discipline).toBe('police');
  });
  test('a case handed over has one manager, and the one before leaves the circle', () => {
    const working = openCase();
    const hand = {
      kind: 'circle.assign' as const,
      manager: someone.otherWorker,
      agency: unit,
      discipline: 'social-work',
      reason: 'maternity leave',
    };
    expect(working.act(hand, asSupervisor)).toBeNull();
    expect(managerOf(working.state.circle)).toBe(someone.otherWorker);
    expect(placeOf(working.state.circle, someone.worker)).toBeUndefined();
  });
  test('a manager cannot walk out of a case and leave it without one', () => {
    expect(openCase().act({ kind: 'circle.leave', member: someone.worker, reason: 'leaving' })).toEqual({
      refused: 'circle.manager-hands-over-first',
    });
  });
  test('a manager lets no supervisor go; one who supervises may, and anybody goes themselves', () => {
    const working = openCase();
    const head = { ...police, member: anId(), discipline: 'social-work' };
    const join = { kind: 'circle.join' as const, ...head, part: 'supervisor' as const };
    expect(working.act(join, asSupervisor)).toBeNull();
    const leave = { kind: 'circle.leave' as const, member: head.member, reason: 'Nuk duhet' };
    expect(working.act(leave)).toEqual({ refused: 'circle.needs-supervisor' });
    expect(placeOf(working.state.circle, head.member)).toBeDefined();
    expect(working.act(leave, asSupervisor)).toBeNull();
    expect(working.act(join, asSupervisor)).toBeNull();
    expect(working.act(leave, { ...asSupervisor, author: head.member, roles: ['worker'] })).toBeNull();
  });
  test('emergency access needs a reason and ends within a day', () => {
    const working = openCase();
    const broken = {
      kind: 'circle.break-glass' as const,
      reason: 'The child is missing tonight',
      until: '2026-03-02T12:00:00.000Z',
    };
    expect(working.act({ ...broken, until: '2026-03-05T12:00:00.000Z' }, asPolice)).toMatchObject({
      refused: 'break-glass.too-long',
    });
    expect(working.act(broken, asPolice)).toBeNull();
    expect(working.state.circle.broken[0]?.member).toBe(someone.police);
  });
});

describe('the way of a case', () => {
  const goal = record('plan-goal');
  const action = record('plan-action');
  const assessed = () => {
    const working = openCase();
    for (const form of ['initial-assessment', 'comprehensive-assessment']) {
      const { open, complete } = record(form);
      expect(working.act(open)).toBeNull();
      expect(working.act(complete)).toBeNull();
    }
    return working;
  };
  const approved = () => {
    const working = assessed();
    expect(working.act(goal.open)).toBeNull();
    expect(working.act(action.open)).toBeNull();
    expect(working.act({ kind: 'plan.submit' })).toBeNull();
    expect(working.act({ kind: 'plan.approve', version: 1 }, asSupervisor)).toBeNull();
    return working;
  };
  test('its phase follows from what was done', () => {
    expect(phaseOf(assessed().state)).toBe('planning');
    expect(phaseOf(approved().state)).toBe('follow-up');
  });
  test('a plan needs a goal and an action, and somebody else approves it', () => {
    const working = assessed();
    expect(working.act({ kind: 'plan.submit' })).toEqual({ refused: 'plan.needs-a-goal' });
    working.act(goal.open);
    expect(working.act({ kind: 'plan.submit' })).toEqual({ refused: 'plan.needs-an-action' });
    working.act(action.open);
    expect(working.act({ kind: 'plan.submit' }, asSupervisor)).toBeNull();
    expect(working.act({ kind: 'plan.approve', version: 1 })).toEqual({
      refused: 'plan.needs-supervisor',
    });
    expect(working.act({ kind: 'plan.approve', version: 1 }, asSupervisor)).toEqual({
      refused: 'plan.own-submission',
    });
  });
  test('a case does not close over open work, and closes on a second pair of eyes', () => {
    const working = approved();
    expect(working.act({ kind: 'closure.request', record: null, reason: 'goals-met' })).toMatchObject({
      refused: 'closure.not-ready',
    });
    const edit = { field: 'action_state', was: null, now: 'done' };
    expect(working.act({ kind: 'record.edit', record: action.id, edits: [edit] })).toBeNull();
    expect(working.act(record('closure').open)).toBeNull();
    expect(working.act({ kind: 'closure.request', record: null, reason: 'goals-met' })).toBeNull();
    expect(working.act({ kind: 'closure.approve' }, asSupervisor)).toBeNull();
    expect(phaseOf(working.state)).toBe('closed');
    expect(working.act(record('visit').open)).toEqual({ refused: 'case.closed' });
    expect(working.act({ kind: 'case.reopen', reason: 'a new concern' })).toBeNull();
    expect(phaseOf(working.state)).toBe('follow-up');
  });
  test('after closing the look back is written to its end, and no other form', () => {
    const working = approved();
    const edit = { field: 'action_state', was: null, now: 'done' };
    working.act({ kind: 'record.edit', record: action.id, edits: [edit] });
    working.act(record('closure').open);
    working.act({ kind: 'closure.request', record: null, reason: 'goals-met' });
    working.act({ kind: 'closure.approve' }, asSupervisor);
    const lookBack = record('look-back');
    const seen = working.state.seq;
    expect(working.act({ ...lookBack.open, seen })).toBeNull();
    const told = { field: 'child_safe', was: null, now: 'yes' };
    expect(working.act({ kind: 'record.edit', record: lookBack.id, edits: [told] })).toBeNull();
    expect(working.act(lookBack.complete)).toBeNull();
    expect(working.state.records[lookBack.id]).toMatchObject({ state: 'completed', late: [] });
    expect(working.act(record('feedback-child').open)).toBeNull();
    const old = { field: 'progress_note', was: null, now: 'A word more' };
    expect(working.act({ kind: 'record.edit', record: action.id, edits: [old] })).toEqual({
      refused: 'case.closed',
    });
    expect(working.act(record('visit').open)).toEqual({ refused: 'case.closed' });
  });
  test('what was begun before a closing and arrives after it is kept and marked', () => {
    const working = approved();
    const late = record('visit');
    const seen = working.state.seq;
    const edit = { field: 'action_state', was: null, now: 'done' };
    working.act({ kind: 'record.edit', record: action.id, edits: [edit] });
    working.act(record('closure').open);
    working.act({ kind: 'closure.request', record: null, reason: 'goals-met' });
    working.act({ kind: 'closure.approve' }, asSupervisor);
    expect(working.act({ ...late.open, seen })).toBeNull();
    const [visit] = Object.values(working.state.records).filter(({ form }) => form === 'visit');
    expect(visit?.late).toHaveLength(1);
  });
});
