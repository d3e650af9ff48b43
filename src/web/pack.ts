import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { readPack, readPlaces } from '../core/contract/pack.ts';
import type { PackForDevice } from '../core/pack/pack.ts';
import type { Place } from '../core/pack/place-schema.ts';
import { asking } from './call.ts';

/** The practice of the country; asked once, because it changes only with the server. */
export const packQuery = queryOptions({ ...asking(readPack, {}), staleTime: Number.POSITIVE_INFINITY });
const placesQuery = queryOptions({ ...asking(readPlaces, {}), staleTime: Number.POSITIVE_INFINITY });

/** The pack; the page waits for it the first time. */
export const usePack = (): PackForDevice => useSuspenseQuery(packQuery).data;

/** Every place by its code; the page waits for them the first time. */
export const usePlaces = (): ReadonlyMap<string, Place> =>
  useSuspenseQuery({ ...placesQuery, select: byCode }).data;

const byCode = (places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.map((place) => [place.code, place]));
