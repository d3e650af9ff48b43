import { compareBirths } from './compare-birth.ts';
import { compareNames, compareParents, type NameFindings } from './compare-names.ts';
import { compareAddresses, compareIdentifiers, comparePhones, compareSexes } from './compare-papers.ts';
import { type Finding, sumOf } from './finding.ts';
import { type PersonTraits, type ReadyPerson, ready } from './traits.ts';
import { mostFromFamily, mostFromFamilyOfSiblings, mostFromFamilyWithoutName, prior } from './weights.ts';

export interface Comparison {
  /** 0 to 1: how likely the two records are of one person, by the stated weights. */
  probability: number;
  /** The sum of the weights in bits, before the prior. */
  weight: number;
  /** What speaks for one person, the weightiest first. */
  reasons: readonly Finding[];
  /** What speaks against, the weightiest first. */
  contradictions: readonly Finding[];
}

const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);

const has = (findings: readonly Finding[], ...codes: Finding['code'][]): boolean =>
  findings.some(({ code }) => codes.includes(code));

/**
 * Brothers and sisters share all but first name and birth date: where the first name is another, or the birth
 * date another and the first name only alike, the family's likenesses are explained without it being one person.
 */
const areSiblingsLikely = (own: readonly Finding[]): boolean =>
  has(own, 'given.other') ||
  (has(own, 'birth.other', 'birth.year-apart', 'birth.same-year') &&
    has(own, 'given.nearly', 'given.sounds-alike', 'given.part', 'given.nickname'));

const mostOfFamily = (names: NameFindings, siblings: boolean): number => {
  if (siblings) return mostFromFamilyOfSiblings;
  return names.given.length > 0 ? mostFromFamily : mostFromFamilyWithoutName;
};

/** Everything that two records have to say, added up; the findings wait until somebody asks for them. */
const weigh = (a: ReadyPerson, b: ReadyPerson) => {
  const names = compareNames(a, b);
  const own = [
    ...names.given,
    ...compareBirths(a.birth, b.birth),
    ...compareIdentifiers(a, b),
    ...compareSexes(a, b),
  ];
  const family = [
    ...names.surname,
    ...compareParents(a, b),
    ...comparePhones(a, b),
    ...compareAddresses(a, b),
  ];
  const siblings = areSiblingsLikely(own);
  const shared = sumOf(family);
  const counted = Math.min(shared, mostOfFamily(names, siblings));
  const summed = sumOf(own) + counted;
  // One number on two papers is always a question for a person, however different the rest.
  const weight = has(own, 'identifier.same') ? Math.max(summed, -prior) : summed;
  const explained: Finding[] =
    siblings && shared > counted ? [{ code: 'family.siblings-likely', weight: counted - shared }] : [];
  return { weight, findings: [...own, ...family], explained };
};

const comparisonOf = ({ weight, findings, explained }: ReturnType<typeof weigh>): Comparison => ({
  probability: probabilityOf(weight + prior),
  weight,
  reasons: findings.filter((found) => found.weight > 0).sort((x, y) => y.weight - x.weight),
  contradictions: [...findings, ...explained]
    .filter((found) => found.weight < -1)
    .sort((x, y) => x.weight - y.weight),
});

/** Compares two records made ready, as `comparePeople` does. */
export const compareReady = (a: ReadyPerson, b: ReadyPerson): Comparison => comparisonOf(weigh(a, b));

/** The same where only what is at least so likely is wanted: most pairs of a long list are not. */
export const compareIfLikely = (a: ReadyPerson, b: ReadyPerson, atLeast: number): Comparison | null => {
  const weighed = weigh(a, b);
  return probabilityOf(weighed.weight + prior) >= atLeast ? comparisonOf(weighed) : null;
};

/**
 * How likely two records are of one person, and why. Each likeness and difference has a stated weight
 * (`weights.ts`); what is missing weighs nothing; names are compared in every pair, also swapped; one document
 * number in both is never less than an even chance. It proposes, a person decides.
 */
export const comparePeople = (a: PersonTraits, b: PersonTraits): Comparison =>
  compareReady(ready(a), ready(b));
