import { type RiskLevel, riskLevels } from '../core/pack/procedure-schema.ts';
import { changeRisk } from './chapters/assessing.ts';
import { askByLink } from './chapters/by-link.ts';
import {
  approveClosure,
  childFeedback,
  familyFeedback,
  lookBack,
  requestClosure,
} from './chapters/ending.ts';
import { goOn, type PlannedAction, type PlannedGoal, reachGoal } from './chapters/planning.ts';
import { endMeasure, reviewMeasure } from './chapters/protecting.ts';
import { type Answered, refer } from './chapters/referring.ts';
import { review } from './chapters/reviewing.ts';
import { makeRounds } from './chapters/rounds.ts';
import { task } from './chapters/tasks.ts';
import type { Tone } from './chapters/visiting.ts';
import type { LifePlan } from './life.ts';
import type { Milestones } from './milestones.ts';
import type { Tale } from './tale.ts';
import { decisions } from './words/decisions.ts';

type Day = Temporal.PlainDate;
const compare = Temporal.PlainDate.compare;

export type Trend = 'improving' | 'steady' | 'worsening';

/** How things look on a day of a life that goes this way. */
export const toneOf = (tale: Tale, trend: Trend, end: Day): ((day: Day) => Tone) => {
  const whole = Math.max(1, tale.openedOn.until(end).days);
  return (day) => {
    const gone = tale.openedOn.until(day).days / whole;
    const { seed } = tale;
    switch (trend) {
      case 'improving':
        if (gone < 0.3) return seed.pick(['same', 'same', 'worse']);
        return gone < 0.6 ? seed.pick(['same', 'better']) : seed.pick(['better', 'better', 'better', 'same']);
      case 'worsening':
        return gone > 0.75 ? seed.pick(['worse', 'worse', 'same']) : seed.pick(['same', 'better', 'same']);
      case 'steady':
        return seed.pick(['same', 'same', 'better', 'same', 'worse']);
    }
  };
};

const lower = (level: RiskLevel): RiskLevel =>
  riskLevels[Math.max(0, riskLevels.indexOf(level) - 1)] ?? level;
const higher = (level: RiskLevel): RiskLevel => (level === 'low' ? 'medium' : 'high');

/** The level at a review, by where the life goes. */
const levelAfter = ({ seed }: Tale, level: RiskLevel, tone: Tone, closes: boolean): RiskLevel => {
  if (closes) return 'low';
  if (level === 'immediate') return 'high';
  if (tone === 'better' && seed.chance(0.5)) return lower(level);
  return tone === 'worse' && seed.chance(0.5) ? higher(level) : level;
};

interface Reviewed {
  day: Day;
  tone: Tone;
  level: RiskLevel;
  closes: boolean;
}

/** The reviews of a life: monthly while the danger is great, else every three months; the last is left to be due. */
const reviewsOf = (tale: Tale, plan: LifePlan, from: Day, end: Day): readonly Reviewed[] => {
  const { days, seed } = tale;
  const tone = toneOf(tale, plan.trend, end);
  const closing = plan.ended !== null;
  const made: Reviewed[] = [];
  let level = tale.riskNow ?? 'medium';
  for (let at = from; ; ) {
    const months = level === 'high' || level === 'immediate' ? 1 : 3;
    const late = seed.chance(0.2) ? seed.between(5, 20) : -seed.between(0, 4);
    at = days.workedBy(at.add({ months }).add({ days: late }));
    if (compare(at, end.subtract({ days: closing ? 25 : 1 })) >= 0) break;
    const said = tone(at);
    level = levelAfter(tale, level, said, false);
    made.push({ day: at, tone: said, level, closes: false });
  }
  if (!closing) return made;
  const last = days.workedBy(end.subtract({ days: seed.between(9, 16) }));
  return compare(last, from) > 0
    ? [...made, { day: last, tone: 'better', level: 'low', closes: true }]
    : made;
};

const makeReviews = (
  tale: Tale,
  plan: LifePlan,
  goals: readonly PlannedGoal[],
  from: Day,
  end: Day,
): void => {
  const { seed, days } = tale;
  for (const each of reviewsOf(tale, plan, from, end)) {
    review(tale, each.day, { ...each, goals, measure: tale.measures.length > 0 && !each.closes });
    const before = tale.levelOn(each.day);
    if (before === each.level || before === null) continue;
    const fell = riskLevels.indexOf(each.level) < riskLevels.indexOf(before);
    const reasons = tale.say(fell ? decisions.riskFell : decisions.riskRose);
    changeRisk(tale, days.at(each.day, 16 * 60 + 5, seed), each.level, reasons);
  }
};

const spread = (tale: Tale, from: Day, until: Day, share: number): Day => {
  const span = Math.max(2, from.until(until).days);
  return tale.days.workedBy(from.add({ days: Math.max(1, Math.floor(span * share)) }));
};

/** One action of the plan goes on until the day of loading, or is settled before the case closes. */
const carryOut = (tale: Tale, action: PlannedAction, from: Day, end: Day, settles: boolean): void => {
  const { seed, days } = tale;
  const begun = days.workedBy(from.add({ days: seed.between(4, 20) }));
  if (compare(begun, end) >= 0) return;
  goOn(tale, action, 'under-way', days.officeHour(begun, seed));
  const byDue = compare(action.due, end) < 0;
  const late = byDue && !settles && seed.chance(action.due.until(days.today).days < 60 ? 0.3 : 0.04);
  if ((!byDue && !settles) || late) return;
  const when = byDue ? days.workedBy(action.due) : spread(tale, begun, end, 0.8);
  const settled = compare(when, begun) > 0 ? when : days.working(begun, 1);
  if (compare(settled, end) >= 0) return;
  goOn(tale, action, seed.chance(0.9) ? 'done' : 'not-done', days.officeHour(settled, seed));
};

/** Long ago most came to their end; what was asked for lately still stands somewhere on its way. */
const waysOf = (age: number): readonly Answered[] => {
  if (age < 3) return ['drafted', 'waiting', 'waiting', 'seen'];
  if (age < 9) return ['waiting', 'seen', 'asked', 'accepted', 'declined'];
  if (age < 36)
    return [
      'waiting',
      'asked',
      'accepted',
      'started',
      'started',
      'served',
      'declined',
      'expired',
      'not-taken-up',
    ];
  if (age < 90) return ['started', 'served', 'served', 'in-part', 'declined', 'withdrawn', 'not-taken-up'];
  return ['served', 'served', 'served', 'in-part', 'declined', 'not-taken-up', 'expired'];
};

const referrals = (tale: Tale, plan: LifePlan, goals: readonly PlannedGoal[], from: Day, end: Day): void => {
  const { seed, days } = tale;
  const consented = !plan.consents?.some((kind) => kind === 'withdrawn' || kind === 'expired');
  for (const action of goals.flatMap(({ actions }) => actions)) {
    const lately = plan.ended === null && seed.chance(0.35);
    const day = lately
      ? days.workedBy(
          days.ago(seed.pick([0, 1, 2, seed.between(3, 8), seed.between(9, 35), seed.between(9, 35)])),
        )
      : days.working(from, seed.between(1, 6));
    if (compare(day, from) <= 0 || compare(day, end) > 0 || !seed.chance(0.8)) continue;
    const answered = seed.pick(waysOf(day.until(days.today).days));
    // A consent of the first weeks may have ended since.
    refer(tale, action, day, { answered, consented: consented && !lately });
  }
};

const oldTasks = (tale: Tale, from: Day, end: Day): void => {
  const { seed } = tale;
  const count = seed.between(2, 4);
  for (let n = 0; n < count; n++) {
    const added = spread(tale, from, end, (n + 0.3) / (count + 1));
    const due = tale.days.workedFrom(added.add({ days: seed.between(3, 14) }));
    const done = tale.days.workedBy(added.add({ days: seed.between(2, 16) }));
    if (compare(done, end) < 0 && compare(added, end) < 0)
      task(tale, added, due, { done, dropped: seed.chance(0.12) });
  }
};

/** What waits now: some of it late, some for today, some for the days that come. */
const openTasks = (tale: Tale, from: Day): void => {
  const { days, seed } = tale;
  const dues = seed.some([-6, -2, 0, 0, 1, 3, 6, 12], seed.pick([0, 1, 1, 2]));
  for (const due of dues) {
    const day = days.today.add({ days: due });
    const added = days.workedBy(days.ago(seed.between(7, 14)));
    if (compare(added, from) > 0) task(tale, added, due === 0 ? day : days.workedFrom(day));
  }
};

const measuresGoOn = (tale: Tale, from: Day, end: Day, ends: boolean): void => {
  const { days, seed } = tale;
  for (const measure of tale.measures) {
    for (let at = from; ; ) {
      at = days.workedBy(at.add({ days: seed.between(70, 86) }));
      if (compare(at, end) >= 0) break;
      reviewMeasure(tale, measure, at);
    }
    if (ends) endMeasure(tale, measure, days.workedBy(end.subtract({ days: 2 })));
  }
};

/** From an approved plan on: services, visits, reviews, tasks; and the end where the case came to it. */
export const followUp = (tale: Tale, plan: LifePlan, at: Milestones, goals: readonly PlannedGoal[]): void => {
  const { days, seed } = tale;
  const end = plan.ended ?? days.today;
  const closes = plan.ended !== null;
  const began = days.working(at.approved, 5);
  makeReviews(tale, plan, goals, at.approved, end);
  makeRounds(tale, {
    from: at.assessed,
    until: end,
    standing: closes ? null : plan.standing,
    tone: toneOf(tale, plan.trend, end),
  });
  referrals(tale, plan, goals, began, end);
  for (const action of goals.flatMap(({ actions }) => actions)) carryOut(tale, action, began, end, closes);
  oldTasks(tale, began, end);
  measuresGoOn(tale, began, end, closes);
  if (!closes) {
    openTasks(tale, began);
    askByLink(tale, began);
    return;
  }
  const done = days.workedBy(end.subtract({ days: 1 }));
  for (const goal of goals)
    reachGoal(tale, goal, seed.pick(['reached', 'reached', 'partly']), days.officeHour(done, seed));
  // Such a case is closed by the unit that takes it over.
  if (plan.closure?.reason === 'moved-transferred') return;
  requestClosure(tale, days.at(end, 15 * 60 + 55, seed), plan.closure?.reason ?? 'goals-met');
  if (plan.stage === 'closed') close(tale, plan, end);
};

/** The head agrees; child and family are asked; three months later somebody looks back. */
const close = (tale: Tale, plan: LifePlan, end: Day): void => {
  const { days, seed } = tale;
  const closed = days.working(end, seed.between(1, 3));
  if (compare(closed, days.today) > 0) return;
  approveClosure(tale, days.officeHour(closed, seed));
  const reason = plan.closure?.reason ?? 'goals-met';
  if (reason === 'lost-contact') return;
  const asked = days.working(closed, seed.between(2, 9));
  if (compare(asked, days.today) < 0) {
    if (seed.chance(0.6) && tale.ageOn(asked) >= 5) childFeedback(tale, days.officeHour(asked, seed));
    if (seed.chance(0.5)) familyFeedback(tale, days.officeHour(asked, seed));
  }
  const looked = days.workedBy(closed.add({ days: seed.between(78, 96) }));
  const forgotten = plan.lookedBack === false || (looked.until(days.today).days < 40 && seed.chance(0.3));
  if (compare(looked, days.today) < 0 && !forgotten) lookBack(tale, days.officeHour(looked, seed));
};
