import { normalise, stem, words } from '../../core/names/index.ts';
import { type Place, pathOf } from '../../core/pack/place-schema.ts';

/** Finds the code of a place that a list names; empty where the name is of none, or of several. */
export type PlaceFinder = (written: string) => string;

const plain = (name: string): string => words(name).map(stem).join(' ');

/** What people write before a village's or a unit's name. */
const titles = /^(?:fshati?|fsh|qyteti?|lagjj?a|bashkia?|njesia administrative|nj administrative|komuna)\s+/u;

const depth: readonly Place['kind'][] = [
  'village',
  'town',
  'unit',
  'municipality',
  'county',
  'region',
  'country',
];

const innermostFirst = (one: Place, other: Place): number =>
  depth.indexOf(one.kind) - depth.indexOf(other.kind);

const byNames = (places: readonly Place[]): ReadonlyMap<string, readonly Place[]> => {
  const named = new Map<string, Place[]>();
  for (const place of places)
    for (const name of new Set([place.name, ...Object.values(place.names ?? {})].map(plain)))
      named.set(name, [...(named.get(name) ?? []), place]);
  return named;
};

/**
 * Reads places by their names in any language, also in the definite form. Of places with one name, those in the list's
 * own municipality stand first, then the larger one that goes by its chief town's name. What lies apart and is called
 * the same is no place: the text stays as it is written.
 */
export const placeFinder = (places: readonly Place[], municipality: string): PlaceFinder => {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byName = byNames(places);
  const isHere = ({ code }: Place): boolean =>
    pathOf(byCode, code).some((around) => around.code === municipality);
  const contains = (outer: Place, inner: Place): boolean =>
    pathOf(byCode, inner.code).some(({ code }) => code === outer.code);
  const choose = (candidates: readonly Place[]): string => {
    const here = candidates.filter(isHere);
    const [inner, ...others] = (here.length > 0 ? here : candidates).toSorted(innermostFirst);
    return inner && others.every((other) => contains(other, inner)) ? inner.code : '';
  };
  return (written) => {
    const parts = [written, ...written.split(/[,;/–-]+/u)].map((part) => normalise(part).replace(titles, ''));
    for (const part of parts) {
      const found = byName.get(plain(part));
      const code = found ? choose(found) : '';
      if (code !== '') return code;
    }
    return '';
  };
};
