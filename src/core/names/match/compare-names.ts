import { type Finding, finding, sumOf } from './finding.ts';
import { type Likeness, likeness } from './likeness.ts';
import type { ReadyName, ReadyPerson, ReadyWord } from './traits.ts';
import { weightOf } from './weights.ts';

/** First name and surname apart: the surname is the family's, the first name the person's own. */
export interface NameFindings {
  given: readonly Finding[];
  surname: readonly Finding[];
}

const inTheirPlaces = (a: ReadyName, b: ReadyName): NameFindings => {
  const given = likeness(a.given, b.given);
  const surname = likeness(a.surname, b.surname);
  return {
    given: given ? [finding(`given.${given}`)] : [],
    surname: surname ? [finding(`surname.${surname}`)] : [],
  };
};

const meanWeight = (alike: Likeness): number =>
  (weightOf(`given.${alike}`) + weightOf(`surname.${alike}`)) / 2;

/**
 * Crosswise, neither word stands in its place, so each weighs between a first name and a surname; the more alike
 * of the two is shown as the first name.
 */
const swapped = (a: ReadyName, b: ReadyName): NameFindings => {
  const alike = [likeness(a.given, b.surname), likeness(a.surname, b.given)].filter((one) => one !== null);
  const [first, second] = alike.sort((one, other) => meanWeight(other) - meanWeight(one));
  return {
    given: [
      ...(first ? [{ code: `given.${first}` as const, weight: meanWeight(first) }] : []),
      finding('names.swapped'),
    ],
    surname: second ? [{ code: `surname.${second}`, weight: meanWeight(second) }] : [],
  };
};

const weightOfBoth = (found: NameFindings): number => sumOf(found.given) + sumOf(found.surname);

/** The names of two people at their most alike: every name of one against every name of the other. */
export const compareNames = (a: ReadyPerson, b: ReadyPerson): NameFindings => {
  let best: NameFindings | null = null;
  for (const one of a.names)
    for (const other of b.names) {
      const straight = inTheirPlaces(one, other);
      if (best === null || weightOfBoth(straight) > weightOfBoth(best)) best = straight;
      if (weightOfBoth(straight) > 6) continue;
      const crossed = swapped(one, other);
      if (weightOfBoth(crossed) > weightOfBoth(best)) best = crossed;
    }
  return best ?? { given: [], surname: [] };
};

const parentLikeness = (
  a: readonly ReadyWord[],
  b: readonly ReadyWord[],
  parent: 'father' | 'mother',
): Finding[] => {
  const alike = likeness(a.slice(0, 1), b.slice(0, 1));
  if (alike === null) return [];
  if (alike === 'same') return [finding(`${parent}.same`)];
  return [finding(alike === 'other' ? `${parent}.other` : `${parent}.nearly`)];
};

/** The father's name of one stands as a middle name of the other, as foreign papers have it. */
const isMiddleName = (father: readonly ReadyWord[], names: readonly ReadyName[]): boolean => {
  const [first] = father;
  return !!first && names.some((name) => name.given.slice(1).some((word) => word.stem === first.stem));
};

/** What the parents' names say; nothing where they are missing. */
export const compareParents = (a: ReadyPerson, b: ReadyPerson): Finding[] => {
  const mother = parentLikeness(a.mother, b.mother, 'mother');
  const father = parentLikeness(a.father, b.father, 'father');
  const asMiddle =
    (b.father.length === 0 && isMiddleName(a.father, b.names)) ||
    (a.father.length === 0 && isMiddleName(b.father, a.names));
  return [...(asMiddle ? [finding('father.as-middle-name')] : father), ...mother];
};
