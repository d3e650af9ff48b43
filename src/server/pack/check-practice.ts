import type { Form, Item, Question } from '../../core/forms/definition.ts';
import type { ProceduresFile, Step } from '../../core/pack/procedure-schema.ts';
import type { Condition, RiskRules } from '../../core/pack/risk-schema.ts';
import { twice } from './check-team.ts';
import type { Path } from './reasons.ts';
import type { Problem, Written } from './written-file.ts';

/** Steps speak of stages, events and parts that the file names, and no step stands twice from the same day. */
export const checkProcedures = (file: Written<ProceduresFile>): Problem[] => {
  const { value, problem } = file;
  const parts = new Set(value.parts.map(({ code }) => code));
  const events = new Set(value.events.map(({ code }) => code));
  const seen = new Set<string>();

  const unknown = (
    known: ReadonlySet<string>,
    what: string,
    codes: readonly string[],
    path: Path,
  ): Problem[] =>
    codes.flatMap((code, at) =>
      known.has(code) ? [] : [problem([...path, at], `there is no ${what} "${code}" in this file`)],
    );

  const ofStep = (step: Step, stages: ReadonlySet<string>, path: Path): Problem[] => {
    const version = `${step.code} ${step.validFrom}`;
    const again = seen.has(version);
    seen.add(version);
    const others = 'atMost' in step ? (step.atMost ?? []) : [];
    return [
      ...(again
        ? [problem([...path, 'code'], `"${step.code}" stands twice; a new rule needs a later validFrom`)]
        : []),
      ...(stages.has(step.stage)
        ? []
        : [problem([...path, 'stage'], `there is no stage "${step.stage}" in this procedure`)]),
      ...unknown(parts, 'part', step.who, [...path, 'who']),
      ...unknown(events, 'event', step.starts, [...path, 'starts']),
      ...unknown(events, 'event', step.ends, [...path, 'ends']),
      ...unknown(events, 'event', step.until ?? [], [...path, 'until']),
      ...others.flatMap((other, at) => {
        const key = 'by' in other ? 'by' : 'starts';
        const event = 'by' in other ? other.by : other.starts;
        return events.has(event)
          ? []
          : [problem([...path, 'atMost', at, key], `there is no event "${event}" in this file`)];
      }),
    ];
  };

  return [
    ...twice(file, value.parts, (at) => ['parts', at]),
    ...twice(file, value.events, (at) => ['events', at]),
    ...twice(file, value.procedures, (at) => ['procedures', at]),
    ...value.procedures.flatMap(({ stages, steps }, at) => {
      const codes = new Set(stages.map(({ code }) => code));
      return steps.flatMap((step, n) => ofStep(step, codes, ['procedures', at, 'steps', n]));
    }),
  ];
};

const questionsOf = (items: readonly Item[]): Question[] =>
  items.flatMap((item) =>
    item.type === 'group' ? questionsOf(item.children) : item.type === 'repeat' ? [] : [item],
  );

/** The rules of risk read questions and choices that the form has; otherwise a danger would never be seen. */
export const checkRisk = (file: Written<RiskRules>, forms: readonly Form[]): Problem[] => {
  const { value, problem } = file;
  const form = forms.filter(({ form }) => form === value.form).toSorted((a, b) => b.version - a.version)[0];
  if (!form) return [problem(['form'], `there is no form "${value.form}"`)];
  const questions = new Map(questionsOf(form.survey).map((question) => [question.name, question]));

  const ofCondition = (condition: Condition, path: Path): Problem[] => {
    const question = questions.get(condition.field);
    if (!question)
      return [problem([...path, 'field'], `the form "${value.form}" has no question "${condition.field}"`)];
    if ('below' in condition || 'from' in condition)
      return question.type === 'integer' || question.type === 'decimal'
        ? []
        : [problem([...path, 'field'], `"${condition.field}" is no number`)];
    const choices = question.list ? form.lists[question.list] : undefined;
    const key = 'any' in condition ? 'any' : 'of';
    const named = 'any' in condition ? condition.any : (condition.of ?? []);
    if (!choices) return [];
    return named.flatMap((name, at) =>
      choices.some((choice) => choice.name === name)
        ? []
        : [problem([...path, key, at], `"${condition.field}" has no choice "${name}"`)],
    );
  };

  return (['dangers', 'strengths'] as const).flatMap((part) => [
    ...twice(file, value[part], (at) => [part, at]),
    ...value[part].flatMap(({ when }, at) =>
      when.flatMap((condition, n) => ofCondition(condition, [part, at, 'when', n])),
    ),
  ]);
};
