import { answer, chosen, recordsOf, text } from './records.ts';
import type { CaseFile } from './rules.ts';

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

const absent: readonly string[] = ['many-absences', 'not-attending'];
const outOfSchool: readonly string[] = ['dropped-out', 'never-enrolled', 'enrolled-irregular'];

/** What the school told last; before it told anything, what the assessments found. */
const missesSchool = (file: CaseFile): boolean => {
  const told = recordsOf(file.records, 'education-report').at(-1);
  if (told)
    return (
      absent.includes(text(told, 'school_attendance')) || outOfSchool.includes(text(told, 'school_status'))
    );
  return (
    file.spine.situations.includes('out-of-school') ||
    recordsOf(file.records, 'initial-assessment').some((found) =>
      chosen(found, 'signs').includes('misses-school'),
    )
  );
};

const awayFromHome: readonly string[] = [
  'emergency-placement',
  'alternative-care-relatives',
  'alternative-care-foster',
  'alternative-care-institution',
];

const livesAway = (file: CaseFile): boolean =>
  recordsOf(file.records, 'measure').some(
    (measure) =>
      awayFromHome.includes(text(measure, 'measure_kind')) &&
      isDay(text(measure, 'decided_on')) &&
      answer(measure, 'ended_on') === null,
  );

/** What a list needs to tell how urgent a case is: days and yes or no, which name nobody. */
export const signsOf = (file: CaseFile) => ({
  new_concern_on: file.spine.newConcernAt?.slice(0, 10) ?? null,
  out_of_school: missesSchool(file),
  in_care: livesAway(file),
  has_sibling: file.spine.people.some(({ part }) => part === 'sibling'),
});
