import { queryTerms, readCaseNumber } from '../../core/names/index.ts';

const yearsBack = 20;

const spelled = (prefix: string, year: string, number: string): string =>
  `${prefix.toUpperCase()}-${year}-${number.padStart(4, '0')}`;

/**
 * The case numbers that a text may mean, written out in full: `KOR-2026-12`, `2026/12`, `0012`. A bare number means
 * a case only when nothing else was asked; without a year it may be of any of the last twenty.
 */
export const casesAsked = (text: string, prefix: string, thisYear: number): string[] => {
  const asked = readCaseNumber(text);
  if (!asked) return [];
  const before = asked.prefix ?? prefix;
  if (asked.year) return [spelled(before, asked.year, asked.number)];
  if (queryTerms(text).length > 1) return [];
  return Array.from({ length: yearsBack }, (_, back) =>
    spelled(before, String(thisYear - back), asked.number),
  );
};
