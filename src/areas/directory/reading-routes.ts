import { normalise } from '../../core/names/index.ts';
import { notFound } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { readingAs } from '../../server/store/store.ts';
import { placesAround } from './around.ts';
import { listOrganizations, readService as readServiceContract, searchServices } from './contract.ts';
import { textOf, within } from './hsds/record.ts';
import type { Kept } from './kept.ts';
import { readLocation, readOrganization } from './other-records.ts';
import { keepsDirectory, mayKeep } from './rules.ts';
import { readService } from './service-record.ts';
import { changesOf, recordOf, recordsOf, recordsOfOrganization, servicesSought } from './store.ts';
import { termsOf } from './terms.ts';

const lastChanges = 30;

/** Reading the directory: looking for a service, one service, the organisations. */
export const directoryReadingRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const terms = termsOf(pack);
  const nameOf = ({ id, body, agency }: Kept) => ({ id, name: textOf(body, 'name'), agency });
  const placeFrom = ({ id, body, confidential, revision }: Kept) => ({
    id,
    card: readLocation(body, confidential),
    revision,
  });

  asMember(searchServices, async ({ query }, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const { text = '', place, room, ...sought } = query;
      const asked = {
        ...sought,
        words: normalise(text).split(' ').filter(Boolean),
        places: place === undefined ? undefined : placesAround(pack.places, place),
      };
      const found = await servicesSought(tx, { ...asked, room: room === 'free' });
      const owners = new Map((await recordsOf(tx, ['organization'])).map((owner) => [owner.id, owner]));
      const all = room === 'free' ? await servicesSought(tx, asked) : [];
      return {
        services: found.map((service) => {
          const owner = service.organization === null ? undefined : owners.get(service.organization);
          const card = readService(service.body, service.confidential, terms);
          return {
            ...card,
            id: service.id,
            organization: owner ? nameOf(owner) : null,
            changedAt: service.changedAt,
          };
        }),
        silent: all.filter(({ body }) => readService(body, false, terms).placesFree === null).length,
      };
    }),
  );

  asMember(readServiceContract, async ({ params }, { who }) => {
    const answer = await inTenant(store.app, readingAs(who), async (tx) => {
      const service = await recordOf(tx, 'service', params.id);
      if (!service) return null;
      const around = service.organization ? await recordsOfOrganization(tx, service.organization) : [];
      const owner = around.find(({ kind }) => kind === 'organization');
      const given = within(service.body, 'service_at_locations').map((each) => textOf(each, 'location_id'));
      const known = around.filter(({ kind, id }) => kind === 'location' && given.includes(id));
      const changes = await changesOf(tx, 'service', service.id, lastChanges);
      return {
        id: service.id,
        card: readService(service.body, service.confidential, terms),
        organization: owner ? nameOf(owner) : null,
        locations: known.map(placeFrom),
        hiddenLocations: given.length - known.length,
        revision: service.revision,
        mayKeep: mayKeep(who, service.agency),
        changes,
      };
    });
    if (!answer) throw notFound();
    return answer;
  });

  asMember(listOrganizations, async (_, { who }) =>
    inTenant(store.app, readingAs(who), async (tx) => {
      const records = await recordsOf(tx, ['organization', 'service', 'location']);
      const ofOwner = (owner: string, kind: Kept['kind']) =>
        records.filter((record) => record.kind === kind && record.organization === owner);
      return {
        organizations: records
          .filter(({ kind }) => kind === 'organization')
          .map((owner) => ({
            ...nameOf(owner),
            card: readOrganization(owner.body, owner),
            revision: owner.revision,
            services: ofOwner(owner.id, 'service').length,
            locations: ofOwner(owner.id, 'location').map(placeFrom),
            mayKeep: mayKeep(who, owner.agency),
          })),
        mayFound: keepsDirectory(who),
      };
    }),
  );
};
