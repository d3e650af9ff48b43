import { isRefusal } from '../../refusal.ts';
import { readPersonalNumber } from '../personal-number.ts';
import { slips } from '../similarity.ts';
import { type Finding, finding } from './finding.ts';
import type { ReadyPerson } from './traits.ts';

const shapeOf = (identifier: string): string => identifier.replace(/\p{L}/gu, 'L').replace(/\p{N}/gu, '9');

const isValid = (identifier: string): boolean => {
  const read = readPersonalNumber(identifier);
  return !isRefusal(read) && read.doubts.length === 0;
};

/**
 * What the numbers of documents say. Two numbers of one shape that differ speak against; numbers of different
 * shapes may be a passport and a personal number, and say nothing.
 */
export const compareIdentifiers = (a: ReadyPerson, b: ReadyPerson): Finding[] => {
  let found: Finding[] = [];
  for (const one of a.identifiers)
    for (const other of b.identifiers) {
      if (one === other) return [finding('identifier.same')];
      const slip = Math.min(one.length, other.length) >= 6 && slips(one, other, 1) === 1;
      if (slip) found = [finding('identifier.nearly')];
      else if (found.length === 0 && shapeOf(one) === shapeOf(other))
        found = [finding(isValid(one) && isValid(other) ? 'identifier.two-valid' : 'identifier.other')];
    }
  return found;
};

/** What telephone numbers say, by their last six digits. */
export const comparePhones = (a: ReadyPerson, b: ReadyPerson): Finding[] => {
  if (a.phones.length === 0 || b.phones.length === 0) return [];
  return [finding(a.phones.some((phone) => b.phones.includes(phone)) ? 'phone.same' : 'phone.other')];
};

export const compareSexes = (a: ReadyPerson, b: ReadyPerson): Finding[] =>
  a.sex && b.sex ? [finding(a.sex === b.sex ? 'sex.same' : 'sex.other')] : [];

/** Shared pairs of letters of two sorted lists, twice, by all pairs (Dice): 1 is the same, 0 nothing shared. */
const dice = (a: readonly string[], b: readonly string[]): number => {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? '';
    const right = b[j] ?? '';
    if (left === right) {
      shared++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
};

const shortestAddress = 12;

/** What addresses say: the whole by its letters, so that order and joined words do not matter; else the place. */
export const compareAddresses = (a: ReadyPerson, b: ReadyPerson): Finding[] => {
  const samePlace = a.places.some((place) => b.places.includes(place));
  const place = samePlace ? [finding('address.place')] : [];
  if (a.addressWords.length === 0 || b.addressWords.length === 0) return place;
  if (a.address.length < shortestAddress || b.address.length < shortestAddress) return place;
  const alike = dice(a.address, b.address);
  if (alike >= 0.8) return [finding('address.same')];
  if (alike >= 0.6) return [finding('address.close')];
  if (alike >= 0.45) return [finding('address.partly')];
  return samePlace ? place : [finding('address.other')];
};
