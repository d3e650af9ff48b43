import { useEffect, useRef, useState } from 'react';
import { type FormState, type Problem, questionStates } from '../../core/forms/index.ts';
import { focusIn } from './focus.ts';
import { isAsked, type Step, stepsOf } from './steps.ts';

export type StepMark = 'wrong' | 'missing' | 'done' | 'empty';

/** How far a step is: nothing wrong counts as done only once something is answered in it. */
const markOf = (step: Step, problems: readonly Problem[], isShowing: (key: string) => boolean): StepMark => {
  const asked = questionStates(step.items).filter(isAsked);
  const own = problems.filter(({ where }) => asked.some(({ key }) => key === where));
  if (own.some(({ where, refused }) => refused !== 'form-required' || isShowing(where))) return 'wrong';
  const answered = asked.some(({ value }) => value !== null);
  if (own.length > 0) return answered ? 'missing' : 'empty';
  return answered ? 'done' : 'empty';
};

export interface MarkedStep extends Step {
  mark: StepMark;
}

type Going = { to: 'question'; key: string } | { to: 'step' } | null;

/**
 * The steps of a form and the one that is open. Going to a question opens its step; the keyboard follows, to the
 * question or to the step's heading.
 */
export const useSteps = (
  { items }: FormState,
  problems: readonly Problem[],
  isShowing: (key: string) => boolean,
  first: number,
  place: (key: string) => string,
) => {
  const steps: readonly MarkedStep[] = stepsOf(items).map((step) => ({
    ...step,
    mark: markOf(step, problems, isShowing),
  }));
  const [key, setKey] = useState(() => steps[first]?.key ?? steps[0]?.key ?? '');
  const [going, setGoing] = useState<Going>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // A step whose questions have all become irrelevant is gone; the one that stands there now is open instead.
  const last = useRef(first);
  const found = steps.findIndex((step) => step.key === key);
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, steps.length - 1));
  last.current = at;

  useEffect(() => {
    if (!going) return;
    if (going.to === 'question') focusIn(document.getElementById(place(going.key)));
    else {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
    setGoing(null);
  }, [going, place]);

  const open = (step: Step | undefined) => {
    if (!step) return;
    setKey(step.key);
    setGoing({ to: 'step' });
  };
  const goTo = (where: string) => {
    const step = steps.find((each) => questionStates(each.items).some((state) => state.key === where));
    if (step) setKey(step.key);
    setGoing({ to: 'question', key: where });
  };
  return { steps, at, open, goTo, heading };
};
