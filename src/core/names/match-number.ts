import { isRefusal } from '../refusal.ts';
import { caseNumberForms, readCaseNumber } from './case-number.ts';
import { normaliseIdentifier } from './identifier.ts';
import { phoneEnding, readPhone } from './phone.ts';
import { typedDate } from './query.ts';
import type { FindReason } from './reasons.ts';
import type { Findable } from './terms.ts';

export interface NumberMatch {
  score: number;
  reason: FindReason;
}

const meetsIdentifier = (text: string, candidate: Findable): boolean => {
  const asked = normaliseIdentifier(text);
  return asked.length >= 4 && candidate.identifiers.some((held) => normaliseIdentifier(held) === asked);
};

const meetsCaseNumber = (text: string, candidate: Findable): boolean => {
  const asked = readCaseNumber(text);
  const form = asked && caseNumberForms(asked)[0];
  return (
    !!form &&
    candidate.caseNumbers.some((held) => {
      const parts = readCaseNumber(held);
      return parts !== null && caseNumberForms(parts).includes(form);
    })
  );
};

const meetsYear = (text: string, candidate: Findable): boolean => {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0];
  return year !== undefined && candidate.birthYears.includes(Number(year));
};

const meetsDay = (text: string, candidate: Findable): boolean => {
  const day = typedDate(text)?.day;
  return day !== undefined && day !== null && candidate.birthDays.includes(day);
};

const phoneMatch = (text: string, candidate: Findable): NumberMatch | null => {
  const asked = readPhone(text);
  if (isRefusal(asked)) return null;
  for (const held of candidate.phones) {
    const phone = readPhone(held);
    if (!isRefusal(phone) && phone.number === asked.number) return { score: 1, reason: 'phone' };
  }
  const ending = phoneEnding(asked.number);
  return candidate.phones.some((held) => phoneEnding(held) === ending)
    ? { score: 0.9, reason: 'phone-ending' }
    : null;
};

/** What a number that was typed is of this candidate, the surest meaning first; null when it is nothing. */
export const matchNumber = (text: string, candidate: Findable): NumberMatch | null => {
  if (meetsIdentifier(text, candidate)) return { score: 1, reason: 'identifier' };
  if (meetsCaseNumber(text, candidate)) return { score: 1, reason: 'case-number' };
  if (meetsDay(text, candidate)) return { score: 1, reason: 'birth-date' };
  if (meetsYear(text, candidate)) return { score: 0.9, reason: 'birth-year' };
  return phoneMatch(text, candidate);
};
