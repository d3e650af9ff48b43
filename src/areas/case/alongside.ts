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

/** Whom a case can go to: other municipalities by their places, and the colleagues of this one. */
export interface Takers {
  municipalities: readonly { id: Id; place: string }[];
  colleagues: readonly { id: Id; agency: { id: Id }; discipline: string }[];
}

/** The case goes to another municipality, which answers, or to a colleague, who has it at once. */
const transferring = (record: Id, answers: Answers, takers: Takers): readonly Wish<CaseCommand>[] => {
  const reason = text(answers, 'transfer_reason');
  const place = text(answers, 'transfer_to_municipality');
  const municipality = takers.municipalities.find((one) => one.place === place);
  if (municipality) return [{ kind: 'transfer.offer', municipality: municipality.id, reason, record }];
  const colleague = takers.colleagues.find(({ id }) => id === text(answers, 'transfer_to_worker'));
  if (!colleague) return [];
  const { id, agency, discipline } = colleague;
  return [{ kind: 'circle.assign', manager: id, agency: agency.id, discipline, reason }];
};

/**
 * What follows for the case when a form of it is completed: an assessment names harms and situations, a closure form
 * asks for the closing, a transfer form offers it or hands it over. What was named before is never unsaid by a form.
 */
export const alongside = (
  file: CaseFile,
  form: string,
  record: Id,
  answers: Answers,
  takers: Takers,
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
    case 'transfer':
      return transferring(record, answers, takers);
    default:
      return [];
  }
};

/** The part of the plan that a form belongs to: an action is the part of the institution that answers for it. */
export const partFor = (form: string, answers: Answers, own: Id): Id | null => {
  const agency = text(answers, 'responsible_agency');
  return form === 'plan-action' && /^[0-9a-f-]{36}$/.test(agency) && agency !== own ? agency : null;
};
