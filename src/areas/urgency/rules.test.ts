import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { albanianPack } from '../../../tests/random/unit.ts';
import { type UrgencyReason, urgencyFactNames, urgencyFacts } from '../../core/pack/urgency-schema.ts';
import { movedBy, reasonsHeld, type UrgencyFacts, urgencyOf, weighedBy } from './rules.ts';

const nothing: UrgencyFacts = {
  risk: 0,
  'risk-undecided': null,
  overdue: null,
  unseen: null,
  'referral-unanswered': null,
  'new-concern': null,
  age: null,
  'out-of-school': null,
  'sibling-in-care': null,
  'without-manager': null,
  contradictions: 0,
};

const label = { sq: 'x', en: 'x', el: 'x' };
const reasonOf: fc.Arbitrary<UrgencyReason> = fc
  .record({
    fact: fc.constantFrom(...urgencyFactNames),
    bound: fc.integer({ min: 1, max: 60 }),
    weight: fc.integer({ min: 1, max: 100 }),
    code: fc.stringMatching(/^[a-z]{6}$/),
  })
  .map(({ fact, bound, weight, code }) =>
    urgencyFacts[fact] === 'less'
      ? { code, fact, weight, label, below: bound }
      : { code, fact, weight, label, from: bound },
  );
const reasonsOf = fc.uniqueArray(reasonOf, { maxLength: 25, selector: ({ code }) => code });
const factsOf: fc.Arbitrary<UrgencyFacts> = fc
  .array(fc.option(fc.integer({ min: 0, max: 90 })), {
    minLength: urgencyFactNames.length,
    maxLength: urgencyFactNames.length,
  })
  .map((values) => ({
    ...nothing,
    ...Object.fromEntries(urgencyFactNames.map((fact, at) => [fact, values[at] ?? null])),
  }));

describe('which case comes first', () => {
  test('a danger that is added, or grows, never lowers a case', () => {
    fc.assert(
      fc.property(
        reasonsOf,
        factsOf,
        fc.constantFrom(...urgencyFactNames),
        fc.integer({ min: 0, max: 90 }),
        (reasons, facts, fact, by) => {
          const was = facts[fact];
          const now = was === null ? by : urgencyFacts[fact] === 'less' ? Math.max(0, was - by) : was + by;
          expect(urgencyOf({ ...facts, [fact]: now }, reasons)).toBeGreaterThanOrEqual(
            urgencyOf(facts, reasons),
          );
        },
      ),
    );
  });

  test('a reason that a municipality makes weightier never lowers a case', () => {
    fc.assert(
      fc.property(reasonsOf, factsOf, fc.nat(), fc.nat({ max: 50 }), (reasons, facts, at, more) => {
        const one = reasons[at % Math.max(1, reasons.length)];
        if (!one) return;
        const heavier = weighedBy(reasons, { [one.code]: one.weight + more });
        expect(urgencyOf(facts, heavier)).toBeGreaterThanOrEqual(urgencyOf(facts, reasons));
      }),
    );
  });

  test('every reason that counts can be said, and each fact is said once', () => {
    fc.assert(
      fc.property(reasonsOf, factsOf, (reasons, facts) => {
        const held = reasonsHeld(facts, reasons);
        expect(new Set(held.map(({ fact }) => fact)).size).toBe(held.length);
        expect(urgencyOf(facts, reasons) > 0).toBe(held.length > 0);
      }),
    );
  });

  test('by the practice of Albania a child not seen for two months in high risk comes before one seen yesterday', async () => {
    const { reasons } = (await albanianPack()).urgency;
    const forgotten = { ...nothing, risk: 3, unseen: 61 };
    const seen = { ...nothing, risk: 3, unseen: 1 };
    expect(urgencyOf(forgotten, reasons)).toBeGreaterThan(urgencyOf(seen, reasons));
    expect(reasonsHeld(forgotten, reasons).map(({ code }) => code)).toEqual(['risk-high', 'unseen-long']);
  });

  test('trying other weights tells which cases would stand elsewhere, and only those', () => {
    const reasons: UrgencyReason[] = [
      { code: 'high', fact: 'risk', from: 3, weight: 10, label },
      { code: 'unseen', fact: 'unseen', from: 30, weight: 5, label },
    ];
    const cases = [
      { id: 'a', facts: { ...nothing, risk: 3 } },
      { id: 'b', facts: { ...nothing, unseen: 40 } },
      { id: 'c', facts: nothing },
    ];
    const moved = movedBy(cases, reasons, weighedBy(reasons, { unseen: 20 }));
    expect(moved.map(({ of, was, would }) => [of.id, was, would])).toEqual([
      ['b', 2, 1],
      ['a', 1, 2],
    ]);
    expect(movedBy(cases, reasons, reasons)).toEqual([]);
  });
});
