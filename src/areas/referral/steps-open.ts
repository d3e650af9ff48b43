import type { Referral } from './rules.ts';
import { kindOfStep, type StepName, stepForms } from './step-forms.ts';
import { referralSteps, type Side, stateAfter } from './steps.ts';

const isStepName = (name: string): name is StepName => Object.hasOwn(stepForms, name);
const names: readonly StepName[] = Object.keys(stepForms).filter(isStepName);

/** Whether nobody has asked the child or the family yet, where there was a service to ask about. */
const unheard = ({ state }: Referral): boolean => state === 'completed' || state === 'not-taken-up';

/** The step that carries the loop on, where there is one: it is offered before all others. */
export const mainStep: Readonly<Partial<Record<Referral['state'], StepName>>> = {
  sent: 'accept',
  seen: 'accept',
  clarification: 'reply',
  accepted: 'start',
  started: 'complete',
  completed: 'hear',
  'not-taken-up': 'hear',
  heard: 'close',
  declined: 'close',
  expired: 'close',
};

/** The steps that may be made now by a side, the one that carries the loop on first. */
export const stepsOpen = (file: Referral, by: Side): readonly StepName[] => {
  const open = names.filter((name) => {
    const kind = kindOfStep(name);
    if (referralSteps[kind].by !== by || stateAfter(file.state, kind) === null) return false;
    if (name === 'close') return !unheard(file);
    return name !== 'close-unheard' || unheard(file);
  });
  const main = mainStep[file.state];
  return [...open.filter((name) => name === main), ...open.filter((name) => name !== main)];
};
