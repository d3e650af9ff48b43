import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openedCase, says, ticks, write } from '../../../tests/factories/case-written.ts';
import { anId } from '../../../tests/factories/working.ts';
import { albanianPack } from '../../../tests/random/unit.ts';
import { calendarOf } from '../../core/clock/pack-calendar.ts';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import { type Clocks, caseDeadlines } from './deadlines.ts';
import { happeningsOf } from './events.ts';

type Working = ReturnType<typeof openedCase>;

let clocks: Clocks;
beforeAll(async () => {
  const pack = await albanianPack();
  clocks = { procedures: pack.procedures, calendar: calendarOf(pack.holidays) };
});

/** Nine o’clock, so many days after the case was opened. */
const on = (day: number): string =>
  `${Temporal.PlainDate.from('2026-03-02').add({ days: day }).toString()}T08:00:00.000Z`;
const decide = ({ act }: Working, level: (typeof riskLevels)[number], day: number): void => {
  expect(
    act({ kind: 'risk.decide', level, reasons: 'Si duket', proposed: null, record: null }, { now: on(day) }),
  ).toBeNull();
};
const meet = ({ act }: Working, day: number): void => {
  const decided = { on: on(day).slice(0, 10), decision: 'Vendim', agreed: [], dissented: [], replaces: null };
  expect(act({ kind: 'meeting.decide', conference: anId(), ...decided }, { now: on(day) })).toBeNull();
};
const needs = ({ state }: Working): readonly string[] =>
  happeningsOf(state).flatMap(({ code, at }) => (code === 'team-needed' ? [at] : []));
const clocksOf = ({ state }: Working, day: number) =>
  caseDeadlines(state, clocks, on(day)).filter(({ code }) => code === 'team-meeting');
const running = (working: Working, day: number) =>
  clocksOf(working, day).filter(({ state }) => state === 'running' || state === 'overdue');

describe('the need of the team', () => {
  test('is seen when the risk rises to high or immediate, and not when it is only confirmed', () => {
    const working = openedCase();
    const levels = ['medium', 'high', 'high', 'low', 'high', 'immediate'] as const;
    for (const [day, level] of levels.entries()) decide(working, level, day);
    expect(needs(working)).toEqual([on(1), on(4), on(5)]);
  });

  test('is seen by an assessment: at once, or when it is complete', () => {
    const working = openedCase();
    write(working, 'initial-assessment', [ticks('immediate_actions', 'team-meeting')], on(1));
    const { id } = write(working, 'comprehensive-assessment', [says('team_needed', 'yes')], on(2));
    expect(needs(working)).toEqual([on(1)]);
    expect(working.act({ kind: 'record.complete', record: id }, { now: on(3) })).toBeNull();
    expect(needs(working)).toEqual([on(1), on(3)]);
  });

  test('runs for three days at high risk, is kept by the meeting that decides on the child, and shows when it is late', () => {
    const working = openedCase();
    decide(working, 'high', 1);
    expect(running(working, 1)).toMatchObject([{ dueAt: '2026-03-06T08:00:00Z', state: 'running' }]);
    expect(running(working, 5)).toMatchObject([{ state: 'overdue' }]);
    meet(working, 3);
    expect(clocksOf(working, 5)).toMatchObject([{ state: 'met' }]);
  });

  test('at high risk is due at the meeting that has the case on its agenda, where that comes before the three days', () => {
    const hours = fc.integer({ min: -48, max: 24 * 10 });
    const levels = fc.constantFrom('high' as const, 'immediate' as const, 'medium' as const);
    fc.assert(
      fc.property(fc.array(fc.option(hours), { maxLength: 6 }), levels, (moves, level) => {
        const working = openedCase();
        decide(working, level, 1);
        write(working, 'initial-assessment', [ticks('immediate_actions', 'team-meeting')], on(1));
        const conference = anId();
        const start = Temporal.Instant.from(on(1));
        const [before] = running(working, 1);
        const limit = Temporal.Instant.from(before?.dueAt ?? '');
        for (const hour of moves) {
          // Called, moved, or off the agenda again.
          const at =
            hour === null ? null : start.add({ hours: hour }).toString({ fractionalSecondDigits: 3 });
          const set = { kind: 'meeting.set' as const, conference, at };
          expect(working.act(set, { now: on(1), roles: ['supervisor'] })).toBeNull();
          const comes = hour !== null && hour >= 0 && level !== 'medium';
          const meeting = comes ? start.add({ hours: hour }) : limit;
          const due = Temporal.Instant.compare(meeting, limit) < 0 ? meeting : limit;
          const [clock] = running(working, 1);
          expect(Temporal.Instant.from(clock?.dueAt ?? '').toString()).toBe(due.toString());
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is kept in time by that very meeting, whatever the hour at which its decision is written down', () => {
    const working = openedCase();
    decide(working, 'high', 1);
    const conference = anId();
    const at = `${on(2).slice(0, 10)}T07:00:00.000Z`;
    working.act({ kind: 'meeting.set', conference, at }, { now: on(1), roles: ['supervisor'] });
    expect(running(working, 1)).toMatchObject([{ dueAt: at.replace('.000', '') }]);
    const decided = { on: on(2).slice(0, 10), decision: 'Vendim', agreed: [], dissented: [], replaces: null };
    working.act({ kind: 'meeting.decide', conference, ...decided }, { now: on(2) });
    expect(clocksOf(working, 5)).toMatchObject([{ state: 'met' }]);
  });

  test('is on somebody’s list exactly as long as the team has not met since, whatever happens in between', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('risk' as const), level: fc.constantFrom(...riskLevels) }),
      fc.record({ kind: fc.constant('meet' as const) }),
      fc.record({ kind: fc.constant('assess' as const) }),
    );
    const acts = fc.array(fc.tuple(act, fc.integer({ min: 1, max: 20 })), { maxLength: 25 });
    fc.assert(
      fc.property(acts, (all) => {
        const working = openedCase();
        let day = 0;
        let needed = false;
        let before = -1;
        for (const [one, days] of all) {
          day += days;
          if (one.kind === 'meet') {
            meet(working, day);
            needed = false;
          } else if (one.kind === 'assess') {
            write(working, 'initial-assessment', [ticks('immediate_actions', 'team-meeting')], on(day));
            needed = true;
          } else {
            decide(working, one.level, day);
            const level = riskLevels.indexOf(one.level);
            needed ||= level >= 2 && level > before;
            before = level;
          }
          expect(running(working, day).length).toBe(needed ? 1 : 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
