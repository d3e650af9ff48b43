import type { Id } from '../../core/id.ts';
import type { Tale } from '../tale.ts';
import { demoTeam } from '../team.ts';
import { tell } from '../tell.ts';
import type { ActionTold } from '../themes/theme.ts';
import { plans } from '../words/plans.ts';

type Day = Temporal.PlainDate;

export interface PlannedAction {
  record: Id;
  told: ActionTold;
  agency: Id;
  due: Day;
}
export interface PlannedGoal {
  record: Id;
  goal: string;
  actions: readonly PlannedAction[];
}

/** Who of an institution answers for an action, as the plan names them. */
const personIn = (tale: Tale, code: string): string => {
  if (code.endsWith('child-protection-unit') || tale.municipality !== 'korce')
    return tale.ground.nameOf(tale.manager);
  return demoTeam.find(({ agency }) => agency === code)?.name ?? '';
};

const writeAction = (tale: Tale, goal: Id, told: ActionTold, due: Day, at: string): PlannedAction => {
  const agency = tale.ground.agencyFor(tale.municipality, told.agency);
  const own = agency === tale.manager.agency;
  const record = tale.fill({
    by: tale.manager,
    at,
    file: tale.file,
    form: 'plan-action',
    complete: false,
    ...(own ? {} : { part: agency }),
    answers: {
      goal_id: goal,
      action: tell(told.action, tale.about),
      service: told.service,
      responsible_agency: agency,
      responsible_person: personIn(tale, told.agency),
      due_on: due.toString(),
      ...(told.cost ? { cost: told.cost, cost_source: told.source ?? 'municipality' } : {}),
      action_state: 'planned',
    },
  });
  return { record, told, agency, due };
};

/** Goals with their actions, written one after the other on the way to a plan. */
export const writePlan = (tale: Tale, from: Day, so: { goals?: number } = {}): readonly PlannedGoal[] => {
  const { theme, seed, cursor, days } = tale;
  const asked = theme.goals.slice(0, so.goals ?? theme.goals.length);
  cursor.on(from);
  return asked.map(({ goal, domain, sign, actions }) => {
    const at = cursor.soon();
    const record = tale.fill({
      by: tale.manager,
      at,
      file: tale.file,
      form: 'plan-goal',
      complete: false,
      answers: {
        goal: tell(goal, tale.about),
        domain,
        sign_of_success: tell(sign, tale.about),
        reach_by: days.workedFrom(from.add({ months: seed.between(3, 6) })).toString(),
        goal_state: 'open',
      },
    });
    return {
      record,
      goal: tell(goal, tale.about),
      actions: actions.map((told) => {
        const due = days.workedFrom(from.add({ days: seed.between(21, 120) }));
        return writeAction(tale, record, told, due, cursor.soon());
      }),
    };
  });
};

export const submitPlan = (tale: Tale, day: Day): void =>
  tale.inCase(tale.manager, tale.cursor.on(day), { kind: 'plan.submit' });

export const approvePlan = (tale: Tale, day: Day, version = 1): void =>
  tale.inCase(tale.head, tale.cursor.on(day), { kind: 'plan.approve', version });

export const returnPlan = (tale: Tale, day: Day, reason: string, version = 1): void =>
  tale.inCase(tale.head, tale.cursor.on(day), { kind: 'plan.return', version, reason });

/** Actions go on: begun, done or given up. Whoever answers for one says so, or the manager. */
export const goOn = (
  tale: Tale,
  { record, due }: PlannedAction,
  state: 'under-way' | 'done' | 'not-done',
  at: string,
): void => {
  const day = tale.days.dayOf(at);
  const notes = {
    'under-way': plans.progress.underway,
    done: plans.progress.done,
    'not-done': plans.progress.notDone,
  };
  const done = Temporal.PlainDate.compare(due, day) < 0 ? due : day;
  tale.revise({ by: tale.manager, at, file: tale.file }, record, {
    action_state: state,
    ...(state === 'done' ? { done_on: tale.days.workedBy(done).toString() } : {}),
    progress_note: tale.seed.pick(notes[state]),
  });
};

export const reachGoal = (
  tale: Tale,
  { record }: PlannedGoal,
  state: 'reached' | 'partly',
  at: string,
): void =>
  tale.revise({ by: tale.manager, at, file: tale.file }, record, {
    goal_state: state,
    goal_note: tale.seed.pick(plans.goalReached),
  });
