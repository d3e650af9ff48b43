import type { Id } from '../../core/id.ts';
import type { RiskLevel } from '../../core/pack/procedure-schema.ts';
import { row } from '../people.ts';
import type { Tale } from '../tale.ts';
import type { PlannedGoal } from './planning.ts';
import type { Tone } from './visiting.ts';

type Day = Temporal.PlainDate;

const safer: Readonly<Record<Tone, readonly string[]>> = {
  better: ['safer', 'much-safer'],
  same: ['same'],
  worse: ['less-safe'],
};
const states: Readonly<Record<Tone, readonly string[]>> = {
  better: ['partly', 'reached'],
  same: ['open', 'partly'],
  worse: ['open'],
};

/** Is the child safer? A review with its progress by goal. */
export const review = (
  tale: Tale,
  day: Day,
  so: { goals: readonly PlannedGoal[]; tone: Tone; level: RiskLevel; measure: boolean; closes: boolean },
): Id => {
  const { seed, theme, days, manager } = tale;
  const withChild = tale.ageOn(day) >= 8 && seed.chance(0.6);
  const monthly = so.level === 'high' || so.level === 'immediate';
  return tale.fill({
    by: manager,
    at: days.officeHour(day, seed),
    file: tale.file,
    form: 'review',
    answers: {
      happened_on: day.toString(),
      review_cause: so.tone === 'worse' ? 'change' : 'planned',
      review_with: [...(withChild ? ['child'] : []), 'parents', 'supervisor', 'institutions'],
      ...(withChild
        ? {}
        : {
            child_not_present_reason:
              'U dëgjua një ditë më parë, vetëm, me punonjësen; fjalët janë më poshtë.',
          }),
      child_safer: seed.pick(safer[so.tone]),
      child_safer_why: tale.say(theme[so.tone]),
      ...(tale.ageOn(day) >= 3
        ? { child_words: tale.say(so.tone === 'worse' ? theme.saysWorse : theme.saysBetter) }
        : {}),
      parents_words: tale.say(theme.carerSays),
      risk_proposed: so.level,
      risk_proposed_why: tale.say(so.tone === 'better' ? theme.protects : theme.ifNothing),
      progress: so.goals.map(({ record, goal }, place) =>
        row('progress', place + 1, {
          goal_id: record,
          goal,
          goal_progress: so.closes ? 'reached' : seed.pick(states[so.tone]),
          goal_note: tale.say(theme[so.tone]),
        }),
      ),
      measure_decision: so.measure ? 'continued' : 'no-measure',
      ...(so.measure ? { measure_reason: tale.say(theme.protects) } : {}),
      plan_decision: so.closes ? 'close' : so.tone === 'worse' ? 'change' : 'continue',
      ...(so.tone === 'worse' && !so.closes
        ? {
            plan_changes:
              'Vizitat bëhen çdo javë dhe shtohet një veprim për sigurinë; grupi mblidhet brenda dhjetë ditësh.',
          }
        : {}),
      summary: tale.say(theme.summary),
      next_review_on: days.workedFrom(day.add({ months: monthly ? 1 : 3 })).toString(),
    },
  });
};
