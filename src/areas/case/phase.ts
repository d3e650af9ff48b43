import { approvedVersion } from '../plan/rules.ts';
import type { Phase } from './phases.ts';
import { answer, completedOf, recordsOf, text } from './records.ts';
import type { CaseFile } from './rules.ts';

/** Where the case stands, read from what was done: nobody sets a phase, so that none can be wrong. */
export const phaseOf = (file: CaseFile): Phase => {
  const { closing } = file.followup;
  if (closing.state === 'closed') return 'closed';
  if (closing.state === 'requested') return 'closing';
  if (approvedVersion(file.plan)) return 'follow-up';
  if (completedOf(file.records, 'comprehensive-assessment').length > 0) return 'planning';
  if (completedOf(file.records, 'initial-assessment').length > 0) return 'comprehensive-assessment';
  return 'initial-assessment';
};

/** The last day on which somebody saw the child, by the visits and the assessments; null when nobody wrote it. */
export const lastSeenOn = (file: CaseFile): string | null => {
  const days = [
    ...recordsOf(file.records, 'visit')
      .filter((visit) => answer(visit, 'child_seen') === 'yes')
      .map((visit) => text(visit, 'happened_on')),
    ...recordsOf(file.records, 'initial-assessment')
      .filter((assessment) => answer(assessment, 'child_seen') === 'yes')
      .map((assessment) => text(assessment, 'seen_on')),
  ];
  return (
    days
      .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
      .sort()
      .at(-1) ?? null
  );
};
