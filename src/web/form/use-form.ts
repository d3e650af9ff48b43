import { useCallback, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { answersOf, openForm, type Problem, type QuestionState } from '../../core/forms/index.ts';
import { useNow } from '../parts/clock.tsx';
import { useLanguage } from '../words/use-language.ts';
import type { Filling } from './filling.tsx';
import type { FormBodyProps } from './form-body.tsx';
import { momentOf } from './moment.ts';
import { problemsIn, problemsOf } from './problems.ts';
import { type Begun, rebase } from './rebase.ts';
import { useAnswers } from './use-answers.ts';
import { useSteps } from './use-steps.ts';
import { useSubmit } from './use-submit.ts';
import { useOpenRows, useTouched } from './use-touched.ts';

const noConflicts: Filling['conflicts'] = [];

/** The same moment as long as it says the same, whatever sets the caller makes anew with every picture. */
const useMoment = (hidden: ReadonlySet<string>) => {
  const now = useNow();
  const language = useLanguage();
  const closed = [...hidden].sort().join(' ');
  return useMemo(
    () => momentOf(now, language, new Set(closed.split(' ').filter(Boolean))),
    [now, language, closed],
  );
};

/** A form while it is filled in: answers, steps, what is wrong, sending, and what is kept on the device. */
export const useForm = (props: FormBodyProps) => {
  const { form, record, known, found, keeping, mayWrite, hidden } = props;
  const id = useId();
  const place = useCallback((key: string) => `${id}-${key.replaceAll('/', '-')}`, [id]);
  const moment = useMoment(hidden);
  const stands = useMemo(() => (record ? answersOf(form, record) : {}), [form, record]);
  const fresh = (): Begun => ({
    before: stands,
    answers: record ? stands : openForm(form, moment, known),
  });
  const [first] = useState<Begun>(() => (found ? rebase(found, stands) : fresh()));
  const given = useAnswers(form, first, stands, moment);
  const { work, state } = given;
  const { isTouched, touch } = useTouched();
  const rows = useOpenRows();
  const problems = useMemo(
    () => problemsIn(state).filter(({ section }) => mayWrite(section)),
    [state, mayWrite],
  );
  const sending = useSubmit({
    ...props,
    state,
    before: work.before,
    problems,
    onSent: async (stored) => {
      given.settleDown(stored);
      await keeping.drop();
    },
  });
  const isShowing = (key: string) => sending.tries > 0 || isTouched(key);
  const steps = useSteps(state, problems, isShowing, found?.step ?? 0, place);

  const keep = useEffectEvent(() => {
    const { before, answers } = work;
    keeping.change({ before, answers, step: steps.at }, first.answers);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes with the answers and the step
  useEffect(() => {
    if (work.edited) keep();
  }, [work, steps.at]);

  const filling: Filling = {
    form,
    moment,
    state,
    set: given.set,
    addRow: given.addRow,
    removeRow: given.removeRow,
    restoreRow: given.restoreRow,
    removed: given.removed,
    ...rows,
    touch,
    problemsAt: (question: QuestionState) => (isShowing(question.key) ? problemsOf(question) : []),
    mayWrite,
    conflicts: props.conflicts ?? noConflicts,
    settle: props.settle,
    attach: props.attach,
    place,
  };
  return {
    filling,
    problems,
    steps,
    sending,
    moved: work.moved,
    goTo: ({ where, rows: path }: Pick<Problem, 'where' | 'rows'>) => {
      for (const { row } of path) rows.openRow(row, true);
      steps.goTo(where);
    },
    /** Lets what was found on the device go, and gives a way to have it back. */
    beginAnew: () => {
      const { before, answers } = work;
      given.replace(fresh(), false);
      void keeping.drop();
      return () => given.replace({ before, answers }, true);
    },
  };
};
