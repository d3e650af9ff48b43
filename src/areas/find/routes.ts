import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { findPeople } from './contract.ts';
import { search } from './search.ts';

/** The one door of finding. */
export const findRoutes = ({ asMember }: Serving, { store, pack, numberPrefix }: Services): void => {
  const places = new Map(pack.places.map((place) => [place.code, place]));
  asMember(findPeople, async ({ body }, { who }) => {
    const prefix = await numberPrefix(who.municipality);
    return inTenant(store.app, readingAs(who), (tx) =>
      search(tx, { store, pack, places, member: who, numberPrefix: prefix }, body),
    );
  });
};
