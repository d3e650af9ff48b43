import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, type Question, questions, type Value } from '../../core/forms/index.ts';
import { formOf } from '../../core/pack/pack.ts';
import { type RiskLevel, riskLevels } from '../../core/pack/procedure-schema.ts';
import type { Condition, RiskRules } from '../../core/pack/risk-schema.ts';
import { readPack } from '../../server/pack/read.ts';
import { levelFrom, proposeRisk } from './risk.ts';

const read = await readPack('packs/al');
if (!('pack' in read)) throw new Error(read.problems.map(({ reason }) => reason).join('\n'));
const { pack } = read;
const rules = pack.risk;
const form = formOf(pack, rules.form);
if (!form) throw new Error('the form that the rules read is not in the pack');

const height = (level: RiskLevel): number => riskLevels.indexOf(level);
const same = { sq: 'x', en: 'x', el: 'x' };

/** Any rules that a pack could hold, without their conditions: here only what they weigh matters. */
const dangerRule = fc
  .oneof(
    fc.record({ atLeast: fc.constantFrom(...riskLevels) }),
    fc.record({ weight: fc.integer({ min: 1, max: 9 }) }),
  )
  .map((told) => ({ code: 'danger', when: [{ field: 'a', any: ['b'] }], because: same, ...told }));
const strengthRule = fc
  .integer({ min: 1, max: 9 })
  .map((weight) => ({ code: 'strength', when: [{ field: 'a', any: ['b'] }], because: same, weight }));
const anyRules = fc.record({
  strengthsAtMost: fc.nat(6),
  levels: fc.array(
    fc.record({ level: fc.constantFrom(...riskLevels), from: fc.integer({ min: 1, max: 20 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});
const withRules = (told: { strengthsAtMost: number; levels: RiskRules['levels'] }): RiskRules => ({
  ...rules,
  ...told,
});

const choicesOf = (question: Question): readonly string[] =>
  (question.list ? (form.lists[question.list] ?? []) : []).map(({ name }) => name);

const answerTo = (question: Question): fc.Arbitrary<Value> | null => {
  const choices = choicesOf(question);
  if (question.type === 'select_one') return fc.option(fc.constantFrom(...choices), { nil: null });
  if (question.type === 'select_multiple') return fc.subarray([...choices]);
  return question.type === 'integer' ? fc.option(fc.nat(20), { nil: null }) : null;
};
const asked = questions(form).flatMap((question) => {
  const answer = answerTo(question);
  return answer ? [{ question, answer }] : [];
});
/** An assessment filled in anyhow, as the form allows it to be answered. */
const assessment: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(asked.map(({ question, answer }) => [question.name, answer])),
);

/** Read once more, apart from the code under test: is this true of the answers? */
const isTrue = (condition: Condition, answers: Answers): boolean => {
  const answer = answers[condition.field];
  const told = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  if ('any' in condition) return told.some((one) => condition.any.some((name) => name === one));
  if ('count' in condition)
    return (
      told.filter((one) => !condition.of || condition.of.some((name) => name === one)).length >=
      condition.count
    );
  if (typeof answer !== 'number') return false;
  return 'below' in condition ? answer < condition.below : answer >= condition.from;
};

describe('any rules', () => {
  test('one danger more never lowers the level', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.array(dangerRule),
        dangerRule,
        fc.array(strengthRule),
        (told, dangers, more, strengths) => {
          const before = levelFrom(withRules(told), dangers, strengths);
          const after = levelFrom(withRules(told), [...dangers, more], strengths);
          expect(height(after.level)).toBeGreaterThanOrEqual(height(before.level));
        },
      ),
    );
  });
  test('strengths never undo what a danger demands', () => {
    fc.assert(
      fc.property(anyRules, fc.array(dangerRule), fc.array(strengthRule), (told, dangers, strengths) => {
        const { level } = levelFrom(withRules(told), dangers, strengths);
        for (const danger of dangers)
          if ('atLeast' in danger) expect(height(level)).toBeGreaterThanOrEqual(height(danger.atLeast));
      }),
    );
  });
  test('strengths take off no more than the pack allows', () => {
    fc.assert(
      fc.property(anyRules, fc.array(dangerRule), fc.array(strengthRule), (told, dangers, strengths) => {
        const without = levelFrom(withRules(told), dangers, []).weight;
        const { weight } = levelFrom(withRules(told), dangers, strengths);
        expect(weight).toBeLessThanOrEqual(without);
        expect(without - weight).toBeLessThanOrEqual(told.strengthsAtMost);
      }),
    );
  });
});

describe('the rules of the pack', () => {
  test('every reason shown is true of the answers, and no true one is kept back', () => {
    fc.assert(
      fc.property(assessment, (answers) => {
        const shown = proposeRisk(rules, answers).reasons.map(({ code }) => code);
        const expected = [...rules.dangers, ...rules.strengths]
          .filter(({ when }) => when.every((condition) => isTrue(condition, answers)))
          .map(({ code }) => code);
        expect(shown).toEqual(expected);
      }),
    );
  });
  test('a sign more that the worker ticks never lowers the proposal', () => {
    const dangerous = asked
      .map(({ question }) => question)
      .filter((question) => question.type === 'select_multiple' && question.name !== 'strengths');
    const tick = fc
      .constantFrom(...dangerous)
      .chain((question) => fc.constantFrom(...choicesOf(question)).map((choice) => ({ question, choice })));
    fc.assert(
      fc.property(assessment, tick, (answers, { question, choice }) => {
        const told = answers[question.name];
        const ticked = [
          ...new Set([...(Array.isArray(told) ? told : []).filter((one) => typeof one === 'string'), choice]),
        ];
        const before = proposeRisk(rules, answers).level;
        const after = proposeRisk(rules, { ...answers, [question.name]: ticked }).level;
        expect(height(after)).toBeGreaterThanOrEqual(height(before));
      }),
    );
  });
  const calm: Answers = {
    child_seen: 'yes',
    seen_alone: 'yes',
    immediate_danger: 'no',
    safe_tonight: 'yes',
    home_condition: 'good',
    age_years: 9,
    carer_capacity: 'protects',
    carer_difficulties: ['none'],
    risk_factors: ['none'],
    vulnerabilities: ['none'],
    feels_safe: 'safe',
  };
  const everyStrength = questions(form)
    .filter(({ name }) => name === 'strengths')
    .flatMap(choicesOf);
  test.each<[string, Answers, RiskLevel]>([
    ['nothing but a calm home', {}, 'low'],
    ['immediate danger', { immediate_danger: 'yes' }, 'immediate'],
    ['a night that is not safe', { safe_tonight: 'no' }, 'immediate'],
    ['a doctor needed at once', { signs: ['injury'], medical_care_needed: 'now' }, 'immediate'],
    ['a small child left alone', { vulnerabilities: ['alone'], age_years: 4 }, 'immediate'],
    [
      'sexual violence by somebody who reaches the child',
      { harms: ['sexual-violence'], suspect_access: 'regular' },
      'high',
    ],
    [
      'sexual violence, and nobody knows where the suspected person is',
      { harms: ['sexual-violence'], suspect_access: 'unknown' },
      'high',
    ],
    ['a bruised infant', { signs: ['injury'], medical_care_needed: 'none', age_years: 1 }, 'high'],
    ['a child who speaks of dying', { signs: ['self-harm'], medical_care_needed: 'soon' }, 'high'],
    ['nobody who protects', { carer_capacity: 'does-not-protect' }, 'high'],
    ['a child nobody has seen', { child_seen: 'no' }, 'medium'],
    ['a child who feels unsafe at home', { feels_safe: 'unsafe' }, 'medium'],
    [
      'harm week after week in a home with alcohol',
      { severity: 'moderate', frequency: 'often', carer_difficulties: ['substance'] },
      'medium',
    ],
    [
      'the same, denied, refused and getting worse',
      {
        severity: 'moderate',
        frequency: 'often',
        carer_difficulties: ['substance', 'denies'],
        carer_cooperation: 'refuses',
        risk_factors: ['getting-worse'],
      },
      'high',
    ],
  ])('%s: the proposal follows', (_, told, level) => {
    expect(proposeRisk(rules, { ...calm, ...told }).level).toBe(level);
  });
  test('with every strength there is, immediate danger stays immediate and sexual violence within reach high', () => {
    const strong = { ...calm, strengths: everyStrength };
    expect(proposeRisk(rules, { ...strong, immediate_danger: 'yes' }).level).toBe('immediate');
    const harmed = { harms: ['sexual-violence'], suspect_access: 'lives-with' };
    expect(proposeRisk(rules, { ...strong, ...harmed }).level).toBe('high');
  });
  test('a suspected person who reaches the child is not called kept away', () => {
    const told = { ...calm, strengths: ['suspect-kept-away'], suspect_access: 'lives-with' };
    expect(proposeRisk(rules, told).reasons.map(({ code }) => code)).not.toContain('suspect-kept-away');
  });
  test('no answers at all propose low with no reason: the form asks before the rules speak', () => {
    expect(proposeRisk(rules, {})).toEqual({ level: 'low', weight: 0, reasons: [] });
  });
});
