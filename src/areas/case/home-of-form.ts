/** The part of the case to which one returns from a form; the summary where none is named. */
const homes: Readonly<Record<string, string>> = {
  'initial-assessment': 'assessment',
  'comprehensive-assessment': 'assessment',
  'trafficking-screening': 'assessment',
  'plan-goal': 'plan',
  'plan-action': 'plan',
  'safety-plan': 'plan',
  consent: 'plan',
  measure: 'plan',
  visit: 'followup',
  review: 'followup',
  closure: 'followup',
  transfer: 'followup',
  'look-back': 'followup',
  'feedback-child': 'followup',
  'feedback-family': 'followup',
};

export const homeOf = (form: string): string => homes[form] ?? 'documents';
