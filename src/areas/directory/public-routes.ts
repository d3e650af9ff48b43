import type { FastifyReply } from 'fastify';
import type { Contract } from '../../core/contract/route.ts';
import { notFound } from '../../server/http/failure.ts';
import type { Handler } from '../../server/http/serve.ts';
import type { Services, Serving, Who } from '../../server/services.ts';
import { inTenant } from '../../server/store/context.ts';
import { openMunicipalities } from '../concern/store.ts';
import { publishedOpenApi } from './hsds/published.ts';
import { type HsdsRecord, textOf, withFields } from './hsds/record.ts';
import { directoryOf, type Kept } from './kept.ts';
import { hasPostcode, nearPostcode } from './nearness.ts';
import {
  listPublicOrganizations,
  listPublicPlaces,
  listPublicServices,
  listPublicTaxonomies,
  listPublicTerms,
  readDirectoryBase,
  readPublicOrganization,
  readPublicPlace,
  readPublicService,
  readPublicTaxonomy,
  readPublicTerm,
  readPublishedDescription,
} from './public-contract.ts';
import { PublicDirectory, pageOf } from './public-directory.ts';
import { recordsOf } from './store.ts';
import { termsOf } from './terms.ts';
import { publicPart, withTerms } from './transfer.ts';

const noMunicipality = '00000000-0000-0000-0000-000000000000';
const perMinute = { max: 120, timeWindow: '1 minute' };

interface Paged {
  page: number;
  per_page: number;
  format: 'json' | 'ndjson';
}

/** One page; or all of it, a record on each line. */
const answerWith = (
  reply: FastifyReply,
  all: readonly HsdsRecord[],
  { page, per_page, format }: Paged,
): unknown => {
  if (format === 'json') return pageOf(all, page, per_page);
  return reply
    .type('application/x-ndjson; charset=utf-8')
    .send(all.map((record) => `${JSON.stringify(record)}\n`).join(''));
};

const found = <T>(record: T | undefined): T => {
  if (record === undefined) throw notFound();
  return record;
};

const lastSaid = (record: HsdsRecord) => ({ id: record.id, modified_date: textOf(record, 'last_modified') });

/** A service says when it was last changed, if only since it is here. */
const dated = (record: Kept): Kept =>
  record.kind === 'service' && textOf(record.body, 'last_modified') === ''
    ? { ...record, body: withFields(record.body, { last_modified: record.changedAt }) }
    : record;

/**
 * The directory for everyone, without an account, as the specification's own description has it. It reads as the role
 * that sees nothing confidential, and what it reads is sifted once more.
 */
export const publicDirectoryRoutes = ({ anyone }: Serving, { store, pack }: Services): void => {
  const terms = termsOf(pack);

  const municipalityCalled = async (code: string) => {
    const context = { municipality: noMunicipality, member: null, holders: [] };
    return found(
      (await inTenant(store.intake, context, openMunicipalities)).find((each) => each.code === code),
    );
  };

  const openDirectory = async (code: string): Promise<PublicDirectory> => {
    const { id } = await municipalityCalled(code);
    const context = { municipality: id, member: null, holders: [] };
    const records = (await inTenant(store.intake, context, (tx) => recordsOf(tx))).map(dated);
    return new PublicDirectory(withTerms(publicPart(directoryOf(records)), terms));
  };

  const open = <C extends Contract>(contract: C, handler: Handler<C, Who>): void =>
    anyone(
      contract,
      (asked, serving) => {
        // Anyone's page may ask: there is nothing here that is not for everyone.
        serving.reply.headers({
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
        });
        return handler(asked, serving);
      },
      perMinute,
    );

  open(readDirectoryBase, async ({ params }, { request }) => {
    const { code } = await municipalityCalled(params.municipality);
    const address = `${request.protocol}://${request.host}${readDirectoryBase.path.replace(':municipality', code)}`;
    return {
      version: '3.0',
      profile: 'https://docs.openreferral.org/en/3.0/hsds/',
      openapi_url: `${address}/openapi.json`,
    };
  });

  open(readPublishedDescription, async ({ params }) => {
    await municipalityCalled(params.municipality);
    return publishedOpenApi;
  });

  open(listPublicServices, async ({ params, query }, { reply }) => {
    const directory = await openDirectory(params.municipality);
    const services = directory.services(query);
    if (query.minimal) return answerWith(reply, services.map(lastSaid), query);
    const said = services.map((each) =>
      query.full ? directory.fullService(each) : directory.briefService(each),
    );
    return answerWith(reply, said, query);
  });

  open(readPublicService, async ({ params }) => {
    const directory = await openDirectory(params.municipality);
    return directory.fullService(found(directory.one('service', params.id)));
  });

  open(listPublicOrganizations, async ({ params, query }, { reply }) => {
    const directory = await openDirectory(params.municipality);
    const said = directory
      .named('organization', query.search)
      .map((each) =>
        query.full || query.full_service
          ? directory.fullOrganization(each, query.full_service)
          : directory.briefOrganization(each),
      );
    return answerWith(reply, said, query);
  });

  open(readPublicOrganization, async ({ params, query }) => {
    const directory = await openDirectory(params.municipality);
    return directory.fullOrganization(found(directory.one('organization', params.id)), query.full_service);
  });

  open(listPublicPlaces, async ({ params, query }, { reply }) => {
    const directory = await openDirectory(params.municipality);
    const { postcode, proximity } = query;
    const asked = (): readonly HsdsRecord[] => {
      const all = directory.all('location');
      if (postcode === undefined) return all;
      return proximity === undefined
        ? all.filter((each) => hasPostcode(each, postcode))
        : nearPostcode(all, postcode, proximity);
    };
    const there = new Set(asked().map(({ id }) => id));
    const places = directory
      .placesOfServices(directory.services(query))
      .filter(({ place }) => postcode === undefined || there.has(textOf(place, 'location_id')));
    const said = places.map((each) => (query.full ? directory.fullPlace(each) : directory.briefPlace(each)));
    return answerWith(reply, said, query);
  });

  open(readPublicPlace, async ({ params }) => {
    const directory = await openDirectory(params.municipality);
    const places = directory.placesOfServices(directory.all('service'));
    return directory.fullPlace(found(places.find(({ place }) => place.id === params.id)));
  });

  open(listPublicTaxonomies, async ({ params, query }, { reply }) => {
    const directory = await openDirectory(params.municipality);
    return answerWith(reply, directory.named('taxonomy', query.search), query);
  });

  open(readPublicTaxonomy, async ({ params }) => {
    const directory = await openDirectory(params.municipality);
    return found(directory.one('taxonomy', params.id));
  });

  open(listPublicTerms, async ({ params, query }, { reply }) => {
    const directory = await openDirectory(params.municipality);
    const said = directory
      .named('taxonomy_term', query.search)
      .filter(({ taxonomy_id: taxonomy }) => !query.taxonomy_id || taxonomy === query.taxonomy_id)
      .filter(({ parent_id: parent }) => !query.parent_id || parent === query.parent_id)
      .filter(({ parent_id: parent }) => !query.top_only || parent === undefined);
    return answerWith(
      reply,
      said.map((term) => directory.taxonomyTerm(term)),
      query,
    );
  });

  open(readPublicTerm, async ({ params }) => {
    const directory = await openDirectory(params.municipality);
    return directory.taxonomyTerm(found(directory.one('taxonomy_term', params.id)));
  });
};
