import { z } from 'zod';
import { route } from '../../core/contract/route.ts';

const base = '/api/hsds/:municipality';
const mostAtOnce = 200;

const of = z.object({ municipality: z.string().max(60) });
const one = of.extend({ id: z.string().max(60) });

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((said) => said === 'true');
const text = z.string().max(200).optional();
const paged = {
  page: z.coerce.number().int().min(1).default(1),
  per_page: z.coerce.number().int().min(1).max(mostAtOnce).default(50),
  format: z.enum(['json', 'ndjson']).default('json'),
};
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional();
/** Metres from the middle of a postcode. */
const metres = z.coerce.number().min(0).max(1_000_000).optional();
const sought = {
  search: text,
  taxonomy_term_id: text,
  taxonomy_id: text,
  organization_id: text,
  modified_after: moment,
};

/** What the published description says of each answer stands there; it is checked against the published schemas. */
const answer = z.unknown();

export const readDirectoryBase = route({
  method: 'GET',
  path: base,
  summary: 'HSDS 3.0: which version this public directory speaks, and where that is described.',
  callers: 'anyone',
  params: of,
  answer,
});

export const readPublishedDescription = route({
  method: 'GET',
  path: `${base}/openapi.json`,
  summary: 'HSDS 3.0: the published description of this interface.',
  callers: 'anyone',
  params: of,
  answer,
});

export const listPublicServices = route({
  method: 'GET',
  path: `${base}/services`,
  summary: 'HSDS 3.0: the services that the public may know of, page by page.',
  callers: 'anyone',
  params: of,
  query: z.object({ ...paged, ...sought, minimal: flag, full: flag }),
  answer,
});

export const readPublicService = route({
  method: 'GET',
  path: `${base}/services/:id`,
  summary: 'HSDS 3.0: one service with all that belongs to it.',
  callers: 'anyone',
  params: one,
  answer,
});

export const listPublicOrganizations = route({
  method: 'GET',
  path: `${base}/organizations`,
  summary: 'HSDS 3.0: the organisations, page by page.',
  callers: 'anyone',
  params: of,
  query: z.object({ ...paged, search: text, full: flag, full_service: flag }),
  answer,
});

export const readPublicOrganization = route({
  method: 'GET',
  path: `${base}/organizations/:id`,
  summary: 'HSDS 3.0: one organisation with its locations and services.',
  callers: 'anyone',
  params: one,
  query: z.object({ full_service: flag }),
  answer,
});

export const listPublicPlaces = route({
  method: 'GET',
  path: `${base}/service_at_locations`,
  summary: 'HSDS 3.0: services at their locations, page by page; by the postcode of the address, or near it.',
  callers: 'anyone',
  params: of,
  query: z
    .object({ ...paged, ...sought, full: flag, postcode: text, proximity: metres })
    .refine(({ postcode, proximity }) => proximity === undefined || postcode !== undefined, {
      path: ['postcode'],
      message: 'Nearness is told from a postcode.',
    }),
  answer,
});

export const readPublicPlace = route({
  method: 'GET',
  path: `${base}/service_at_locations/:id`,
  summary: 'HSDS 3.0: one service at one of its locations.',
  callers: 'anyone',
  params: one,
  answer,
});

export const listPublicTaxonomies = route({
  method: 'GET',
  path: `${base}/taxonomies`,
  summary: 'HSDS 3.0: the taxonomies by which services are sorted.',
  callers: 'anyone',
  params: of,
  query: z.object({ ...paged, search: text }),
  answer,
});

export const readPublicTaxonomy = route({
  method: 'GET',
  path: `${base}/taxonomies/:id`,
  summary: 'HSDS 3.0: one taxonomy.',
  callers: 'anyone',
  params: one,
  answer,
});

export const listPublicTerms = route({
  method: 'GET',
  path: `${base}/taxonomy_terms`,
  summary: 'HSDS 3.0: the terms of the taxonomies.',
  callers: 'anyone',
  params: of,
  query: z.object({ ...paged, search: text, taxonomy_id: text, parent_id: text, top_only: flag }),
  answer,
});

export const readPublicTerm = route({
  method: 'GET',
  path: `${base}/taxonomy_terms/:id`,
  summary: 'HSDS 3.0: one term of a taxonomy.',
  callers: 'anyone',
  params: one,
  answer,
});
