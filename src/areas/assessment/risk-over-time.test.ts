import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someone } from '../../../tests/factories/working.ts';
import { riskLevels } from '../../core/pack/procedure-schema.ts';
import { compareRisk, riskOverTime } from './risk-over-time.ts';
import type { Risk, RiskDecision } from './rules.ts';

const decided = (at: string, so: Partial<RiskDecision>): RiskDecision => ({
  at,
  by: someone.worker,
  level: 'low',
  reasons: 'What we saw',
  proposed: null,
  record: null,
  ...so,
});
const over = (...decisions: RiskDecision[]): Risk => ({ decisions, asked: [] });

describe('the risk over time', () => {
  test('a case in which nobody has decided has no points', () => {
    expect(riskOverTime(over())).toEqual([]);
  });
  test('each decision lasts until the next, and says whether the risk rose or fell', () => {
    const points = riskOverTime(
      over(
        decided('2026-03-02T09:00:00.000Z', { level: 'high' }),
        decided('2026-04-02T09:00:00.000Z', { level: 'medium' }),
        decided('2026-05-02T09:00:00.000Z', { level: 'medium' }),
      ),
    );
    expect(points.map(({ until }) => until)).toEqual([
      '2026-04-02T09:00:00.000Z',
      '2026-05-02T09:00:00.000Z',
      null,
    ]);
    expect(points.map(({ besideBefore }) => besideBefore)).toEqual([null, 'lower', 'same']);
  });
  test('a person who decides lower than the rules proposed is seen to do so, with the reasons of both', () => {
    const [point] = riskOverTime(
      over(
        decided('2026-03-02T09:00:00.000Z', {
          level: 'medium',
          reasons: 'The grandmother has taken the child in',
          proposed: { level: 'high', because: ['nobody-protects'] },
        }),
      ),
    );
    expect(point).toMatchObject({
      proposed: 'high',
      because: ['nobody-protects'],
      besideProposal: 'lower',
      reasons: 'The grandmother has taken the child in',
      by: someone.worker,
    });
  });
  test('the points leave no gap and lose no decision, in whatever order they are read', () => {
    const decision = fc
      .record({ day: fc.integer({ min: 1, max: 3000 }), level: fc.constantFrom(...riskLevels) })
      .map(({ day, level }) => decided(new Date(day * 86_400_000).toISOString(), { level }));
    fc.assert(
      fc.property(fc.array(decision), (decisions) => {
        const points = riskOverTime(over(...decisions));
        expect(points).toHaveLength(decisions.length);
        points.forEach((point, at) => {
          expect(point.until).toBe(points[at + 1]?.at ?? null);
        });
      }),
    );
  });
  test('of two levels one is higher exactly when the other is lower', () => {
    for (const one of riskLevels)
      for (const other of riskLevels)
        expect(compareRisk(one, other) === 'higher').toBe(compareRisk(other, one) === 'lower');
  });
});
