import { slips } from '../similarity.ts';
import { type Finding, finding } from './finding.ts';
import type { ReadyBirth } from './traits.ts';
import { weightOfSpan } from './weights.ts';

const parts = (day: string): [string, string, string] => [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];

const yearOf = (day: string): number => Number(day.slice(0, 4));

const compareDays = (a: string, b: string): Finding => {
  const [yearA, monthA, dayA] = parts(a);
  const [yearB, monthB, dayB] = parts(b);
  if (yearA === yearB && monthA === dayB && dayA === monthB) return finding('birth.day-month-swapped');
  if (slips(yearA + monthA + dayA, yearB + monthB + dayB, 1) === 1) return finding('birth.slip');
  if (yearA === yearB) return finding('birth.same-year');
  return finding(Math.abs(Number(yearA) - Number(yearB)) === 1 ? 'birth.year-apart' : 'birth.other');
};

const yearsSpanned = (birth: ReadyBirth): number => yearOf(birth.latest) - yearOf(birth.earliest);

const compareSpans = (a: ReadyBirth, b: ReadyBirth): Finding => {
  if (a.earliest <= b.latest && b.earliest <= a.latest)
    return { code: 'birth.possible', weight: weightOfSpan(yearsSpanned(a) + yearsSpanned(b)) };
  const gap = Math.min(
    Math.abs(yearOf(a.earliest) - yearOf(b.latest)),
    Math.abs(yearOf(b.earliest) - yearOf(a.latest)),
  );
  return finding(gap <= 1 ? 'birth.year-apart' : 'birth.other');
};

/** What two birth dates say, as certain as they are; nothing where one is missing. */
export const compareBirths = (a: ReadyBirth | null, b: ReadyBirth | null): Finding[] => {
  if (!a || !b) return [];
  if (!a.exact || !b.exact) return [compareSpans(a, b)];
  if (a.earliest === b.earliest)
    return [finding(a.firstOfJanuary ? 'birth.same-first-of-january' : 'birth.same')];
  const standIn = (a.firstOfJanuary || b.firstOfJanuary) && yearOf(a.earliest) === yearOf(b.earliest);
  return [
    standIn ? { code: 'birth.possible', weight: weightOfSpan(0) } : compareDays(a.earliest, b.earliest),
  ];
};
