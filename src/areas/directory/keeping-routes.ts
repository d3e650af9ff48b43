import { type Id, newId } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { notAllowed, notFound, refusing } from '../../server/http/failure.ts';
import type { Services, Serving } from '../../server/services.ts';
import { inTenant, type Tx } from '../../server/store/context.ts';
import { type Member, systemOf } from '../../server/store/store.ts';
import {
  addLocation,
  addOrganization,
  addService,
  changeLocation,
  changeOrganization,
  changeService,
} from './contract.ts';
import type { Standing } from './hsds/hanging.ts';
import { withFields } from './hsds/record.ts';
import { keepGiven } from './keep.ts';
import { type Directory, directoryOf, type Given, type Kept, keyOf } from './kept.ts';
import { writeLocation, writeOrganization } from './other-records.ts';
import { keepsDirectory, mayKeep } from './rules.ts';
import { writeService } from './service-record.ts';
import { lockDirectory, recordsOf } from './store.ts';
import { termsOf } from './terms.ts';

/** Changing the directory: organisations, services and locations, each by those who keep it. */
export const directoryKeepingRoutes = ({ asMember }: Serving, { store, pack }: Services): void => {
  const terms = termsOf(pack);

  const keeping = (who: Member, work: (tx: Tx, directory: Directory) => Promise<Given>) =>
    inTenant(store.system, systemOf(who), async (tx) => {
      await lockDirectory(tx);
      const directory = directoryOf(await recordsOf(tx));
      const news = await work(tx, directory);
      await keepGiven(tx, directory, [news], { store, who, terms, act: 'kept' });
      const before = directory.get(keyOf(news.kind, news.body.id));
      const after = await recordsOf(tx, [news.kind]);
      const now = after.find(({ id }) => id === news.body.id);
      return { id: news.body.id, revision: now?.revision ?? before?.revision ?? 1 };
    });

  const ownedBy = (directory: Directory, organization: Id, who: Member): Kept => {
    const owner = directory.get(keyOf('organization', organization));
    if (!owner) throw notFound();
    if (!mayKeep(who, owner.agency)) throw notAllowed();
    return owner;
  };

  /** The record as it stands, if this person keeps it and saw it as it is. */
  const asSeen = (directory: Directory, kind: Standing, id: Id, revision: number, who: Member): Kept => {
    const record = directory.get(keyOf(kind, id));
    if (!record) throw notFound();
    if (!mayKeep(who, record.agency)) throw notAllowed();
    if (record.revision !== revision) throw refusing(refuse('directory.changed-meanwhile'), 409);
    return record;
  };

  const locationsAreOf = (directory: Directory, locations: readonly Id[], organization: Id | null): void => {
    const strange = locations.find(
      (id) => directory.get(keyOf('location', id))?.organization !== organization || organization === null,
    );
    if (strange !== undefined) throw refusing(refuse('directory.no-such-location', { where: 'locations' }));
  };

  const stamped = (body: Given['body']): Given['body'] => withFields(body, { last_modified: store.now() });

  asMember(addService, ({ body: { organization, card } }, { who }) =>
    keeping(who, async (_, directory) => {
      ownedBy(directory, organization, who);
      locationsAreOf(directory, card.locations, organization);
      const blank = { id: newId(), organization_id: organization };
      return {
        kind: 'service',
        body: stamped(writeService(blank, card, terms, newId)),
        confidential: card.confidential,
      };
    }),
  );

  asMember(changeService, ({ params, body: { revision, card } }, { who }) =>
    keeping(who, async (_, directory) => {
      const record = asSeen(directory, 'service', params.id, revision, who);
      locationsAreOf(directory, card.locations, record.organization);
      return {
        kind: 'service',
        body: stamped(writeService(record.body, card, terms, newId)),
        confidential: card.confidential,
      };
    }),
  );

  asMember(addOrganization, ({ body: { card } }, { who }) =>
    keeping(who, async () => ({
      kind: 'organization',
      body: writeOrganization({ id: newId() }, card, newId),
      confidential: card.confidential,
      agency: card.agency,
    })),
  );

  asMember(changeOrganization, ({ params, body: { revision, card } }, { who }) =>
    keeping(who, async (_, directory) => {
      const record = asSeen(directory, 'organization', params.id, revision, who);
      if (card.agency !== record.agency && !keepsDirectory(who)) throw notAllowed();
      return {
        kind: 'organization',
        body: writeOrganization(record.body, card, newId),
        confidential: card.confidential,
        agency: card.agency,
      };
    }),
  );

  asMember(addLocation, ({ body: { organization, card } }, { who }) =>
    keeping(who, async (_, directory) => {
      ownedBy(directory, organization, who);
      const blank = { id: newId(), organization_id: organization };
      return { kind: 'location', body: writeLocation(blank, card, newId), confidential: card.confidential };
    }),
  );

  asMember(changeLocation, ({ params, body: { revision, card } }, { who }) =>
    keeping(who, async (_, directory) => {
      const record = asSeen(directory, 'location', params.id, revision, who);
      return {
        kind: 'location',
        body: writeLocation(record.body, card, newId),
        confidential: card.confidential,
      };
    }),
  );
};
