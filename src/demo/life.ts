import type { Answers } from '../core/forms/index.ts';
import type { Id } from '../core/id.ts';
import { type RiskLevel, riskLevels } from '../core/pack/procedure-schema.ts';
import { assessFirst, decideRisk } from './chapters/assessing.ts';
import {
  type Beginning,
  begin,
  gatherFamily,
  type KnownPeople,
  registerWhole,
} from './chapters/beginning.ts';
import { consent, withdrawConsent } from './chapters/consents.ts';
import { approvePlan, type PlannedGoal, returnPlan, submitPlan, writePlan } from './chapters/planning.ts';
import {
  type CourtSteps,
  emergencyPlacement,
  safetyPlan,
  screenForTrafficking,
  supervision,
} from './chapters/protecting.ts';
import { addParts, report } from './chapters/reports.ts';
import { makeRounds, type Standing } from './chapters/rounds.ts';
import { task } from './chapters/tasks.ts';
import { assessWhole } from './chapters/whole-picture.ts';
import { followUp, type Trend, toneOf } from './following.ts';
import { type Gaps, type Milestones, milestones, type Stage } from './milestones.ts';
import type { Tale } from './tale.ts';
import { decisions } from './words/decisions.ts';

type Day = Temporal.PlainDate;

/** What one life is to show, beside how far it has come. */
export interface LifePlan {
  stage: Stage;
  gaps: Gaps;
  from: Beginning['from'];
  trend: Trend;
  standing: Standing;
  /** The day of the request to close, for a case that came so far. */
  ended: Day | null;
  known: KnownPeople;
  special?: Answers;
  immediate?: boolean;
  placement?: CourtSteps;
  supervised?: boolean;
  consents?: readonly ('withdrawn' | 'expired' | 'in-part' | 'refused' | 'ethnicity' | 'legal-duty')[];
  closure?: {
    reason:
      | 'goals-met'
      | 'came-of-age'
      | 'moved-transferred'
      | 'no-longer-in-need'
      | 'lost-contact'
      | 'permanent-care';
  };
  /** False where nobody has looked back yet after the closing. */
  lookedBack?: boolean;
  /** True where nobody has written the first assessment yet. */
  untouched?: boolean;
}

const compare = Temporal.PlainDate.compare;

/** The level that a person decides: mostly what the rules propose, sometimes one step beside it. */
const decidedLevel = ({ seed }: Tale, proposed: RiskLevel): RiskLevel => {
  const at = riskLevels.indexOf(proposed);
  const shift = seed.chance(0.82) ? 0 : seed.pick([-1, 1]);
  const bound = Math.min(riskLevels.length - 1, Math.max(0, at + shift));
  return riskLevels[proposed === 'immediate' ? at : bound] ?? proposed;
};

const callTeam = (tale: Tale, day: Day): void => {
  const asked = tale.seed.some(tale.theme.team, tale.grave ? 4 : tale.seed.between(2, 3));
  for (const discipline of asked) tale.call(discipline, tale.cursor.on(day));
};

const earlyConsents = (tale: Tale, plan: LifePlan, day: Day): void => {
  const { days } = tale;
  const at = () => tale.cursor.on(day);
  const expired = plan.consents?.includes('expired');
  const first = consent(tale, 'given', at(), expired ? { until: days.ago(tale.seed.between(8, 40)) } : {});
  for (const kind of plan.consents ?? [])
    if (kind !== 'withdrawn' && kind !== 'expired')
      consent(tale, kind, at(), kind === 'legal-duty' ? { until: null } : {});
  if (plan.consents?.includes('withdrawn')) {
    const when = days.workedBy(days.ago(tale.seed.between(5, 30)));
    if (compare(when, day) > 0) withdrawConsent(tale, first, days.officeHour(when, tale.seed));
  }
};

/** The first weeks: the child is seen, the level decided, the family written down, the institutions called. */
const firstWeeks = (tale: Tale, plan: LifePlan, at: Milestones): void => {
  const { cursor, seed, days } = tale;
  const seen = !(plan.standing === 'unseen' && plan.stage === 'comprehensive');
  const { record, proposed } = assessFirst(tale, cursor.on(at.assessed), {
    seen,
    danger: plan.immediate ?? false,
    finished: true,
  });
  decideRisk(tale, cursor.soon(), record, decidedLevel(tale, proposed));
  if (tale.theme.code === 'trafficking')
    screenForTrafficking(tale, cursor.soon(200), { told: plan.immediate !== true });
  if (tale.theme.suspect !== null || tale.grave) safetyPlan(tale, cursor.soon());
  const placement: Id | null = plan.placement
    ? emergencyPlacement(tale, cursor.soon(), plan.placement)
    : null;
  if (placement) tale.measures.push(placement);
  callTeam(tale, at.registered);
  registerWhole(tale, cursor.soon(), { ...plan, informed: 'not' });
  gatherFamily(tale, { ...plan, informed: 'not' });
  for (const discipline of tale.team.keys()) {
    const day = days.working(at.registered, seed.between(1, 6));
    if (compare(day, days.today) < 0 && seed.chance(0.85))
      report(tale, discipline, days.officeHour(day, seed));
  }
};

/** The whole picture, with the parts of the institutions. */
const wholePicture = (tale: Tale, plan: LifePlan, at: Milestones, done: boolean): void => {
  const { cursor, days, seed } = tale;
  const record = assessWhole(tale, cursor.on(at.wholeBegun), {
    measure: (plan.placement ?? plan.supervised) !== undefined,
  });
  const latest = done ? at.wholeDone : days.workedBy(days.today);
  const between = days.working(at.wholeBegun, 1);
  if (compare(between, latest) <= 0) {
    const hours = days.officeHour(between, seed);
    addParts(tale, record, () =>
      new Date(Math.max(Date.parse(hours), Date.parse(cursor.at) + 60_000)).toISOString(),
    );
  }
  if (done) tale.revise({ by: tale.manager, at: cursor.on(at.wholeDone), file: tale.file }, record, {}, true);
};

const planIt = (tale: Tale, plan: LifePlan, at: Milestones): readonly PlannedGoal[] => {
  const { days, seed } = tale;
  earlyConsents(tale, plan, at.written);
  const goals = writePlan(tale, at.written);
  if (plan.stage === 'planning') return goals;
  submitPlan(tale, at.submitted);
  if (plan.stage === 'waiting') return goals;
  if (plan.stage === 'returned') {
    returnPlan(tale, at.approved, seed.pick(decisions.planReturned));
    return goals;
  }
  if (seed.chance(0.12)) {
    returnPlan(tale, at.approved, seed.pick(decisions.planReturned));
    submitPlan(tale, days.working(at.approved, 2));
    approvePlan(tale, days.working(at.approved, 4), 2);
  } else approvePlan(tale, at.approved);
  if (plan.supervised) tale.measures.push(supervision(tale, days.working(at.approved, 1)));
  return goals;
};

/** Small things to do in the first weeks, some of them for today. */
const earlyTasks = (tale: Tale, at: Milestones): void => {
  const { days, seed } = tale;
  const added = days.workedBy(days.today).equals(at.registered) ? at.opened : at.registered;
  task(tale, added, days.workedFrom(days.today.add({ days: seed.pick([0, 1, 2, 5]) })));
};

/** A life from its first concern to where it now is. */
export const live = (tale: Tale, plan: LifePlan): void => {
  const at = milestones(tale.days, tale.openedOn, plan.gaps);
  const { days } = tale;
  begin(tale, { ...plan, informed: tale.seed.pick(['in-time', 'in-time', 'in-time', 'late', 'not']) });
  if (plan.stage === 'initial') {
    if (!plan.untouched)
      assessFirst(tale, tale.cursor.soon(90), { seen: true, danger: false, finished: false });
    return;
  }
  firstWeeks(tale, plan, at);
  if (plan.stage === 'comprehensive') {
    if (tale.seed.chance(0.6)) wholePicture(tale, plan, at, false);
    earlyTasks(tale, at);
    makeRounds(tale, { from: at.assessed, until: days.today, standing: plan.standing, tone: () => 'same' });
    return;
  }
  wholePicture(tale, plan, at, true);
  const goals = planIt(tale, plan, at);
  if (plan.stage === 'planning' || plan.stage === 'waiting' || plan.stage === 'returned') {
    earlyTasks(tale, at);
    makeRounds(tale, {
      from: at.assessed,
      until: days.today,
      standing: plan.standing,
      tone: toneOf(tale, plan.trend, days.today),
    });
    return;
  }
  followUp(tale, plan, at, goals);
};
