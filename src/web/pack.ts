import { queryOptions, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { readInstalledForms } from '../areas/forms/contract.ts';
import { readPack, readPlaces } from '../core/contract/pack.ts';
import type { Answer } from '../core/contract/route.ts';
import type { PackForDevice } from '../core/pack/pack.ts';
import type { Place } from '../core/pack/place-schema.ts';
import { asking } from './call.ts';
import { useIsSignedIn } from './session.tsx';

type Installed = Answer<typeof readInstalledForms>;

/** The practice of the country; asked once, because it changes only with the server. */
export const packQuery = queryOptions({ ...asking(readPack, {}), staleTime: Number.POSITIVE_INFINITY });
const placesQuery = queryOptions({ ...asking(readPlaces, {}), staleTime: Number.POSITIVE_INFINITY });
const installedQuery = queryOptions({ ...asking(readInstalledForms, {}), staleTime: 10 * 60_000 });

/** What no command changes, and need not be asked again after one. */
export const untouchedByCommands: ReadonlySet<unknown> = new Set([
  readPack.path,
  readPlaces.path,
  readInstalledForms.path,
]);

const none: Installed = { forms: [], retired: [] };
const noneQuery = queryOptions({
  queryKey: ['no installed forms'],
  queryFn: () => none,
  staleTime: Number.POSITIVE_INFINITY,
});

const merged = new WeakMap<Installed, { pack: PackForDevice; whole: PackForDevice }>();

/** The same object for the same parts, so that nothing is reckoned anew for nothing. */
const withInstalled = (pack: PackForDevice, installed: Installed): PackForDevice => {
  if (installed.forms.length === 0) return pack;
  const known = merged.get(installed);
  if (known?.pack === pack) return known.whole;
  const whole = { ...pack, forms: [...pack.forms, ...installed.forms] };
  merged.set(installed, { pack, whole });
  return whole;
};

const useParts = (): readonly [PackForDevice, Installed] => {
  const isSignedIn = useIsSignedIn();
  const [pack, installed] = useSuspenseQueries({
    queries: [packQuery, isSignedIn ? installedQuery : noneQuery],
  });
  return [pack.data, installed.data];
};

/** The pack with the forms that the municipality installed; the page waits for it the first time. */
export const usePack = (): PackForDevice => withInstalled(...useParts());

/** The forms that the municipality installed itself. */
export const useInstalledForms = (): Installed => useParts()[1];

/** Every place by its code; the page waits for them the first time. */
export const usePlaces = (): ReadonlyMap<string, Place> =>
  useSuspenseQuery({ ...placesQuery, select: byCode }).data;

const byCode = (places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.map((place) => [place.code, place]));
