/** What goes with a case, by the codes of the form of transfer: the forms that each of them hands over. */
const formsAlong: Readonly<Record<string, readonly string[]>> = {
  assessments: ['initial-assessment', 'comprehensive-assessment', 'trafficking-screening'],
  plan: ['plan-goal', 'plan-action', 'safety-plan'],
  measures: ['measure'],
  visits: ['visit', 'review'],
  services: ['education-report', 'health-report', 'police-report', 'legal-report', 'economic-report'],
  papers: ['case-document'],
};

/** Family members and households; the child's own file goes along with every case. */
export const withFamily = (along: readonly string[]): boolean => along.includes('identity-family');

/** Open tasks go with what is being done: visits and reviews. */
export const withTasks = (along: readonly string[]): boolean => along.includes('visits');

/** What was asked of institutions goes with their reports. */
export const withReferrals = (along: readonly string[]): boolean => along.includes('services');

export const goesAlong = (along: readonly string[], form: string): boolean =>
  along.some((part) => formsAlong[part]?.includes(form));
