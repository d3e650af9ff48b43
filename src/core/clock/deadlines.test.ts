import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../pack/procedure-schema.ts';
import type { Calendar } from './calendar.ts';
import { deadlines, timeliness } from './deadlines.ts';
import type { Happening, RiskDecided, Waiver } from './happening.ts';

const calendar: Calendar = { timeZone: 'Europe/Tirane', weekend: [6, 7], holidays: new Set(['2026-05-01']) };
const words = { sq: 'Hapi', en: 'Step', el: 'Βήμα' };
const told = {
  stage: 'follow-up',
  label: words,
  who: ['worker'],
  source: 'Law 18/2017',
  confirmed: false,
  validFrom: '2018-10-03',
};

const assessment: Step = {
  ...told,
  code: 'initial-assessment',
  starts: ['accepted'],
  ends: ['assessed'],
  until: ['closed'],
  within: {
    byRisk: { high: { hours: 24 }, medium: { hours: 72 }, low: { workingDays: 5 }, undecided: { hours: 24 } },
  },
};
const visit: Step = {
  ...told,
  code: 'visit',
  starts: ['opened', 'reopened'],
  ends: ['visited'],
  until: ['closed'],
  every: { byRisk: { high: { weeks: 1 }, medium: { weeks: 2 } } },
};
const plan: Step = {
  ...told,
  code: 'plan',
  starts: ['understood'],
  ends: ['planned'],
  within: { workingDays: 10 },
  atMost: [{ starts: 'received', within: { days: 30 } }],
};
const meeting: Step = {
  ...told,
  code: 'meeting',
  starts: ['needed'],
  ends: ['met'],
  within: { hours: 72 },
  atMost: [{ by: 'meeting-set', for: ['high'] }],
};
const answer: Step = {
  ...told,
  code: 'answer',
  starts: ['sent'],
  ends: ['answered'],
  until: ['closed'],
  within: { workingDays: 2 },
};
const afterReturn: Step = {
  ...told,
  code: 'after-return',
  starts: ['handed-over'],
  ends: ['checked'],
  first: { hours: 48 },
  every: [
    { to: { months: 1 }, every: { weeks: 1 } },
    { to: { months: 3 }, every: { weeks: 2 } },
  ],
};

const on = (step: Step, events: (Happening | Waiver)[], now: string, risk: RiskDecided[] = []) =>
  deadlines({ steps: [step] }, events, risk, calendar, now);

describe('a step that is done once', () => {
  const accepted = { code: 'accepted', at: '2026-04-20T08:00:00Z' };
  const high: RiskDecided = { level: 'high', at: '2026-04-20T08:00:00Z' };
  const low: RiskDecided = { level: 'low', at: '2026-04-20T08:00:00Z' };

  test('has no deadline before it starts', () => {
    expect(on(assessment, [], '2026-04-20T09:00:00Z')).toEqual([]);
  });

  test('runs until its time is over, and is then overdue', () => {
    expect(on(assessment, [accepted], '2026-04-21T08:00:00Z', [high])).toMatchObject([
      { state: 'running', dueAt: '2026-04-21T08:00:00Z', source: 'Law 18/2017', confirmed: false },
    ]);
    expect(on(assessment, [accepted], '2026-04-21T08:00:01Z', [high])).toMatchObject([{ state: 'overdue' }]);
  });

  test('is met in time or met late', () => {
    const assessed = { code: 'assessed', at: '2026-04-21T10:00:00Z' };
    expect(on(assessment, [accepted, assessed], '2026-06-01T00:00:00Z', [low])).toMatchObject([
      { state: 'met', metAt: '2026-04-21T10:00:00Z' },
    ]);
    expect(on(assessment, [accepted, assessed], '2026-06-01T00:00:00Z', [high])).toMatchObject([
      { state: 'met-late' },
    ]);
  });

  test('is as urgent as high risk until somebody has decided a level', () => {
    expect(on(assessment, [accepted], '2026-04-20T09:00:00Z')).toMatchObject([
      { dueAt: '2026-04-21T08:00:00Z' },
    ]);
  });

  test('becomes urgent from the hour in which risk rises, not before', () => {
    const risen: RiskDecided = { level: 'high', at: '2026-04-23T08:00:00Z' };
    expect(on(assessment, [accepted], '2026-04-23T09:00:00Z', [low, risen])).toMatchObject([
      { state: 'running', dueAt: '2026-04-24T08:00:00Z' },
    ]);
  });

  test('stays met in time when risk rises after it was done', () => {
    const assessed = { code: 'assessed', at: '2026-04-24T08:00:00Z' };
    const risen: RiskDecided = { level: 'high', at: '2026-04-25T08:00:00Z' };
    expect(on(assessment, [accepted, assessed], '2026-05-20T09:00:00Z', [low, risen])).toMatchObject([
      { state: 'met' },
    ]);
  });

  test('is waived with the reason that a person gave', () => {
    const waived: Waiver = {
      code: 'deadline-waived',
      step: 'initial-assessment',
      at: '2026-04-20T09:00:00Z',
      because: 'The family has left the country',
    };
    expect(on(assessment, [accepted, waived], '2026-05-20T09:00:00Z')).toMatchObject([
      { state: 'waived', waivedBecause: 'The family has left the country' },
    ]);
  });

  test('ceases when the case is closed, and says so', () => {
    const closed = { code: 'closed', at: '2026-04-20T09:00:00Z' };
    expect(on(assessment, [accepted, closed], '2026-05-20T09:00:00Z')).toMatchObject([
      { state: 'waived', waivedBecause: 'closed' },
    ]);
  });

  test('starts again when it is called for again', () => {
    const events = [
      accepted,
      { code: 'assessed', at: '2026-04-20T10:00:00Z' },
      { code: 'accepted', at: '2026-09-01T08:00:00Z' },
    ];
    expect(on(assessment, events, '2026-09-01T09:00:00Z')).toMatchObject([
      { state: 'met' },
      { state: 'running', startedAt: '2026-09-01T08:00:00Z' },
    ]);
  });

  test('is met by what was done earlier on the day of its start, because people write days', () => {
    const assessed = { code: 'assessed', at: '2026-04-20T06:30:00Z' };
    expect(on(assessment, [accepted, assessed], '2026-06-01T00:00:00Z')).toMatchObject([{ state: 'met' }]);
    const again = { code: 'accepted', at: '2026-04-20T20:00:00Z' };
    expect(on(assessment, [accepted, assessed, again], '2026-04-20T21:00:00Z')).toMatchObject([
      { state: 'met' },
      { state: 'running' },
    ]);
  });

  test('a second call while the clock runs gives no more time', () => {
    const again = { code: 'accepted', at: '2026-04-20T20:00:00Z' };
    expect(on(assessment, [accepted, again], '2026-04-20T21:00:00Z')).toMatchObject([
      { dueAt: '2026-04-21T08:00:00Z' },
    ]);
  });
});

describe('a step with a second limit', () => {
  test('the plan is due 30 days from the report when that comes first', () => {
    const received = { code: 'received', at: '2026-04-01T08:00:00Z' };
    const understood = { code: 'understood', at: '2026-04-24T08:00:00Z' };
    const [due] = on(plan, [received, understood], '2026-04-24T09:00:00Z');
    // 1 May is a holiday and a Friday: Monday 4 May.
    expect(due?.dueAt).toBe('2026-05-04T21:59:59Z');
    expect(on(plan, [understood], '2026-04-24T09:00:00Z')[0]?.dueAt).toBe('2026-05-11T21:59:59Z');
  });

  test('the team meets on its next regular day when that comes before the 72 hours of high risk', () => {
    const needed = { code: 'needed', at: '2026-04-20T08:00:00Z' };
    const set = { code: 'meeting-set', at: '2026-04-21T08:00:00Z' };
    const high: RiskDecided = { level: 'high', at: '2026-04-20T07:00:00Z' };
    expect(on(meeting, [needed, set], '2026-04-20T09:00:00Z', [high])[0]?.dueAt).toBe(set.at);
    expect(on(meeting, [needed, set], '2026-04-20T09:00:00Z')[0]?.dueAt).toBe('2026-04-23T08:00:00Z');
  });
});

describe('a step with a subject', () => {
  const sent = [
    { code: 'sent', about: 'school', at: '2026-04-20T08:00:00Z' },
    { code: 'sent', about: 'doctor', at: '2026-04-21T08:00:00Z' },
  ];

  test('has a clock for each referral', () => {
    const answered = { code: 'answered', about: 'school', at: '2026-04-21T08:00:00Z' };
    expect(on(answer, [...sent, answered], '2026-04-22T08:00:00Z')).toMatchObject([
      { about: 'school', state: 'met' },
      { about: 'doctor', state: 'running' },
    ]);
  });

  test('ends for all of them when the case is closed', () => {
    const closed = { code: 'closed', at: '2026-04-21T09:00:00Z' };
    expect(on(answer, [...sent, closed], '2026-04-22T08:00:00Z')).toMatchObject([
      { state: 'waived' },
      { state: 'waived' },
    ]);
  });
});

describe('a step that recurs', () => {
  const opened = { code: 'opened', at: '2026-04-20T08:00:00Z' };
  const high: RiskDecided = { level: 'high', at: '2026-04-20T08:00:00Z' };
  const visited = (at: string): Happening => ({ code: 'visited', at });

  test('gives the next visit, counted from the last', () => {
    const events = [opened, visited('2026-04-23T08:00:00Z')];
    expect(on(visit, events, '2026-04-24T08:00:00Z', [high])).toMatchObject([
      { state: 'running', occurrence: 2, dueAt: '2026-04-30T21:59:59Z', recurring: true },
    ]);
  });

  test('keeps the history of visits for the statistics of timeliness', () => {
    const events = [opened, visited('2026-04-23T08:00:00Z'), visited('2026-05-20T08:00:00Z')];
    const all = timeliness({ steps: [visit] }, events, [high], calendar, '2026-05-21T08:00:00Z');
    expect(all.map(({ state }) => state)).toEqual(['met', 'met-late', 'running']);
  });

  test('has no deadline while the level of risk has none', () => {
    expect(on(visit, [opened], '2026-04-24T08:00:00Z')).toEqual([]);
  });

  test('a waived visit does not waive the one after it', () => {
    const waived: Waiver = {
      code: 'deadline-waived',
      step: 'visit',
      at: '2026-04-27T08:00:00Z',
      because: 'The child is at the seaside with the school',
    };
    expect(on(visit, [opened, waived], '2026-04-28T08:00:00Z', [high])).toMatchObject([
      { state: 'running', occurrence: 2, dueAt: '2026-05-04T21:59:59Z' },
    ]);
  });

  test('ceases at closure and begins anew when the case is reopened', () => {
    const events = [
      opened,
      { code: 'closed', at: '2026-04-21T08:00:00Z' },
      { code: 'reopened', at: '2026-06-01T08:00:00Z' },
    ];
    expect(on(visit, events, '2026-06-02T08:00:00Z', [high])).toMatchObject([
      { state: 'waived', waivedBecause: 'closed' },
      { state: 'running', occurrence: 1, dueAt: '2026-06-08T21:59:59Z' },
    ]);
  });

  test('a case closed and reopened on the day of a visit is visited again', () => {
    const events = [
      visited('2026-04-20T09:00:00Z'),
      { code: 'closed', at: '2026-04-20T10:00:00Z' },
      { code: 'reopened', at: '2026-04-20T15:00:00Z' },
    ];
    expect(on(visit, events, '2026-04-21T08:00:00Z', [high])).toMatchObject([
      { state: 'running', occurrence: 2, dueAt: '2026-04-27T21:59:59Z' },
    ]);
  });

  test('grows rarer by phases and then stops', () => {
    const handed = { code: 'handed-over', at: '2026-02-02T08:00:00Z' };
    const checked = (at: string): Happening => ({ code: 'checked', at });
    const dues = (...events: Happening[]) =>
      on(afterReturn, [handed, ...events], '2026-02-02T09:00:00Z').map(({ dueAt }) => dueAt);
    expect(dues()).toEqual(['2026-02-04T08:00:00Z']);
    expect(dues(checked('2026-02-03T08:00:00Z'))).toEqual(['2026-02-10T22:59:59Z']);
    expect(dues(checked('2026-03-03T08:00:00Z'))).toEqual(['2026-03-17T22:59:59Z']);
    expect(
      timeliness(
        { steps: [afterReturn] },
        [handed, checked('2026-05-30T08:00:00Z')],
        [],
        calendar,
        '2026-06-02T09:00:00Z',
      ),
    ).toMatchObject([{ state: 'met-late' }]);
  });
});

test('a change of law never moves a clock that already runs', () => {
  const stricter: Step = { ...answer, within: { hours: 24 }, validFrom: '2026-04-21' };
  const events = [
    { code: 'sent', about: 'school', at: '2026-04-20T08:00:00Z' },
    { code: 'sent', about: 'doctor', at: '2026-04-21T08:00:00Z' },
  ];
  const [school, doctor] = deadlines(
    { steps: [stricter, answer] },
    events,
    [],
    calendar,
    '2026-04-21T09:00:00Z',
  );
  expect(school?.dueAt).toBe('2026-04-22T21:59:59Z');
  expect(doctor?.dueAt).toBe('2026-04-22T08:00:00Z');
});

const steps = [assessment, visit, plan, meeting, answer, afterReturn];
const moment = fc
  .integer({ min: 0, max: 400 * 24 })
  .map((hours) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours }).toString());
const codes = [...new Set(steps.flatMap((step) => [...step.starts, ...step.ends, ...(step.until ?? [])]))];
const history = fc.array(
  fc.record({
    code: fc.constantFrom(...codes, 'meeting-set', 'received'),
    at: moment,
    about: fc.constantFrom(undefined, 'a', 'b'),
  }),
  { maxLength: 40 },
);
const risks = fc.uniqueArray(
  fc.record({ at: moment, level: fc.constantFrom<RiskDecided['level'][]>('low', 'medium', 'high') }),
  { selector: ({ at }) => at, maxLength: 6 },
);

describe('whatever happened', () => {
  test('the order in which it is told makes no difference', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        risks,
        moment,
        ([events, shuffled], risk, now) => {
          const sorted = (all: readonly Happening[]) =>
            timeliness({ steps }, all, risk, calendar, now)
              .map((one) => JSON.stringify(one))
              .sort();
          expect(sorted(shuffled)).toEqual(sorted(events));
        },
      ),
    );
  });

  test('time that passes only turns what runs into what is overdue', () => {
    fc.assert(
      fc.property(history, risks, moment, moment, (events, risk, one, other) => {
        const [before, after] = [one, other].sort();
        const then = timeliness({ steps }, events, risk, calendar, String(before));
        const later = timeliness({ steps }, events, risk, calendar, String(after));
        expect(later.length).toBe(then.length);
        for (const [n, deadline] of later.entries()) {
          const was = then[n]?.state;
          if (deadline.state !== was) expect([was, deadline.state]).toEqual(['running', 'overdue']);
        }
      }),
    );
  });

  test('a higher level from the start never gives more time', () => {
    fc.assert(
      fc.property(moment, moment, (at, now) => {
        const due = (level: RiskDecided['level']) =>
          deadlines({ steps: [assessment] }, [{ code: 'accepted', at }], [{ at, level }], calendar, now)[0]
            ?.dueAt;
        const [high, medium, low] = [due('high'), due('medium'), due('low')].map(String);
        expect(Temporal.Instant.compare(String(high), String(medium))).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(String(medium), String(low))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
