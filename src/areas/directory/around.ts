import { type Place, pathOf } from '../../core/pack/place-schema.ts';

/** A place, what it lies in and what lies in it: a service for the county serves the village, and the other way. */
export const placesAround = (places: readonly Place[], code: string): readonly string[] => {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const above = pathOf(byCode, code).map((place) => place.code);
  const below = places
    .filter((place) => pathOf(byCode, place.code).some((each) => each.code === code))
    .map((place) => place.code);
  return [...new Set([code, ...above, ...below])];
};
