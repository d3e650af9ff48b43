import { type CaseFile, recordsOf } from '../case/rules.ts';
import { approvedVersion } from '../plan/rules.ts';
import type { LetterSources } from './sources.ts';
import { type LetterValues, type PaperRow, saying } from './values.ts';
import { allWritten, dayOf, longDay, newest, shortDay, type Written, writtenIn } from './written.ts';

const responsible = (action: Written, { called }: LetterSources): string =>
  [called.agency(action.kept('responsible_agency')), action.say('responsible_person')]
    .filter(Boolean)
    .join(', ');

/** Each goal with its actions; the goal is said in full beside its first action and by its number after that. */
const planRows = (file: CaseFile, sources: LetterSources): readonly PaperRow[] => {
  const goals = recordsOf(file.records, 'plan-goal').map(({ id }, at) => ({ id, number: at + 1 }));
  const actions = allWritten(sources, file.records, 'plan-action');
  const row = (action: Written, goal: string): PaperRow => ({
    goal,
    action: action.say('action'),
    who: responsible(action, sources),
    due: action.kept('due_on') && shortDay(action.kept('due_on'), sources.language),
    state: action.say('action_state'),
  });
  const empty = { action: '', who: '', due: '', state: '' };
  const known = new Set(goals.map(({ id }) => id));
  return [
    ...goals.flatMap(({ id, number }): readonly PaperRow[] => {
      const record = file.records[id];
      const goal = record ? `${number}. ${writtenIn(sources, record).say('goal')}` : '';
      const own = actions.filter((action) => action.kept('goal_id') === id);
      return own.length === 0
        ? [{ ...empty, goal }]
        : own.map((action, at) => row(action, at === 0 ? goal : `${number}.`));
    }),
    ...actions.filter((action) => !known.has(action.kept('goal_id'))).map((action) => row(action, '')),
  ];
};

/** The plan as it stands, and what was consented to. */
export const planValues = (file: CaseFile, sources: LetterSources): LetterValues => {
  const { language, pack } = sources;
  const approved = approvedVersion(file.plan);
  const version = approved ?? file.plan.versions.at(-1);
  const review = newest(sources, file.records, 'review');
  const consent = newest(sources, file.records, 'consent');
  return {
    texts: saying({
      plan_version: version && String(version.version),
      plan_from: approved?.decidedAt ? longDay(dayOf(approved.decidedAt, pack.timeZone), language) : null,
      plan_review_on: review?.say('next_review_on'),
      consent_until: consent?.say('until'),
    }),
    lists: { consent_purposes: consent?.each('purposes') ?? [] },
    tables: { plan_actions: planRows(file, sources) },
  };
};
