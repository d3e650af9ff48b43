import { indexTerms } from '../../core/names/index.ts';
import { findableOf, type Identity } from './identity.ts';

/** What a search is narrowed by, beside the names: terms of the blind index like all others. */
export const narrowing = {
  child: 'k:child',
  birthUnknown: 'k:birth-unknown',
  sex: (code: string): string => `k:${code}`,
  born: (year: number): string => `y:${year}`,
  /** Everyone who lives in a place or in one that lies in it. */
  within: (place: string): string => `a:${place}`,
} as const;

/** A place's code begins with that of the place it lies in: `korce-drenove-dardhe` lies in `korce-drenove`. */
const placesAround = (code: string): string[] => {
  const parts = code.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
};

const isCode = (place: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(place);

/** All terms under which a person stands in the blind index. */
export const personTerms = (identity: Identity, child: boolean): string[] => {
  const findable = findableOf(identity);
  const places = identity.addresses.map(({ place }) => place).filter(isCode);
  return [
    ...new Set([
      ...indexTerms(findable),
      ...(findable.birthYears.length === 0 ? [narrowing.birthUnknown] : []),
      ...(child ? [narrowing.child] : []),
      ...(identity.sex ? [narrowing.sex(identity.sex)] : []),
      ...places.flatMap(placesAround).map(narrowing.within),
    ]),
  ];
};
