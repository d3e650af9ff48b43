import type { Answers } from '../../core/forms/index.ts';
import type { Id } from '../../core/id.ts';
import type { Wish } from '../../web/files/use-send.ts';
import type { CaseCommand, CaseFile } from './rules.ts';

const codes = (answers: Answers, field: string): string[] => {
  const value = answers[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};
const text = (answers: Answers, field: string): string => {
  const value = answers[field];
  return typeof value === 'string' ? value : '';
};

const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];

/**
 * What follows for the case when a form of it is completed: an assessment names harms and situations, a closure form
 * asks for the closing, a transfer form offers it. What was named before is never unsaid by a form.
 */
export const alongside = (
  file: CaseFile,
  form: string,
  record: Id,
  answers: Answers,
): readonly Wish<CaseCommand>[] => {
  switch (form) {
    case 'initial-assessment':
    case 'comprehensive-assessment': {
      const { spine } = file;
      const harms = union(spine.harms, codes(answers, 'harms'));
      const situations = union(spine.situations, codes(answers, 'situations'));
      const same = harms.length === spine.harms.length && situations.length === spine.situations.length;
      return same ? [] : [{ kind: 'case.describe', harms, situations }];
    }
    case 'closure':
      return file.followup.closing.state === 'open'
        ? [{ kind: 'closure.request', record, reason: text(answers, 'closure_reason') }]
        : [];
    default:
      return [];
  }
};

/** The part of the plan that a form belongs to: an action is the part of the institution that answers for it. */
export const partFor = (form: string, answers: Answers, own: Id): Id | null => {
  const agency = text(answers, 'responsible_agency');
  return form === 'plan-action' && /^[0-9a-f-]{36}$/.test(agency) && agency !== own ? agency : null;
};
