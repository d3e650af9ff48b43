import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import {
  locationCard,
  locationSaid,
  organizationCard,
  organizationSaid,
  serviceCard,
  serviceSaid,
} from './card.ts';
import { serviceStatuses } from './rules.ts';

const one = z.object({ id: z.guid() });
const revision = z.int().positive();
/** Whoever works in a team; who only counts needs no directory. */
const readers = ['worker', 'supervisor', 'team-member', 'administrator', 'data-protection-officer'] as const;
const keepers = ['worker', 'supervisor', 'team-member', 'administrator'] as const;

const organizationName = z.object({
  id: z.string(),
  name: z.string(),
  /** The institution of the team that it is. */
  agency: z.string().nullable(),
});

const serviceLine = z.object({
  id: z.string(),
  name: z.string(),
  organization: organizationName.nullable(),
  status: z.enum(serviceStatuses),
  needs: z.array(z.string()),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  languages: z.array(z.string()),
  places: z.array(z.string()),
  placesFree: z.number().nullable(),
  placesInAll: z.number().nullable(),
  confidential: z.boolean(),
  changedAt: z.string(),
});
export type ServiceLine = z.infer<typeof serviceLine>;

export const searchServices = route({
  method: 'GET',
  path: '/api/directory/services',
  summary:
    'The services of the municipality that fit: by need, age, place, language, and whether there is room.',
  callers: readers,
  query: z.object({
    text: z.string().max(200).optional(),
    need: z.string().max(60).optional(),
    age: z.coerce.number().min(0).max(120).optional(),
    place: z.string().max(80).optional(),
    language: z.string().max(60).optional(),
    organization: z.guid().optional(),
    room: z.enum(['free']).optional(),
  }),
  answer: z.object({
    services: z.array(serviceLine),
    /** With `room`: how many others fit that do not say how many places are free. */
    silent: z.int(),
  }),
});

const placeOfService = z.object({
  id: z.string(),
  card: locationSaid,
  revision,
});
export type LocationOfOrganization = z.infer<typeof placeOfService>;

const change = z.object({
  act: z.enum(['added', 'changed', 'brought']),
  at: z.string(),
  by: z.string(),
  fields: z.array(z.string()),
});
export type DirectoryChange = z.infer<typeof change>;

export const readService = route({
  method: 'GET',
  path: '/api/directory/services/:id',
  summary:
    'One service with its organisation, its locations as far as the reader may know them, and its history.',
  callers: readers,
  params: one,
  answer: z.object({
    id: z.string(),
    card: serviceSaid,
    organization: organizationName.nullable(),
    locations: z.array(placeOfService),
    /** Locations of the service whose address this reader may not know. */
    hiddenLocations: z.int(),
    revision,
    mayKeep: z.boolean(),
    changes: z.array(change),
  }),
});

const organizationLine = organizationName.extend({
  card: organizationSaid,
  revision,
  services: z.int(),
  locations: z.array(placeOfService),
  mayKeep: z.boolean(),
});
export type OrganizationLine = z.infer<typeof organizationLine>;

export const listOrganizations = route({
  method: 'GET',
  path: '/api/directory/organizations',
  summary: 'The organisations of the directory with their locations, and which of them the reader keeps.',
  callers: readers,
  answer: z.object({ organizations: z.array(organizationLine), mayFound: z.boolean() }),
});

const kept = z.object({ id: z.string(), revision });

export const addService = route({
  method: 'POST',
  path: '/api/directory/services',
  summary: 'Adds a service to an organisation.',
  callers: keepers,
  body: z.object({ organization: z.guid(), card: serviceCard }),
  answer: kept,
});

export const changeService = route({
  method: 'PUT',
  path: '/api/directory/services/:id',
  summary: 'Changes a service as it was at a revision; refused when somebody else changed it since.',
  callers: keepers,
  params: one,
  body: z.object({ revision, card: serviceCard }),
  answer: kept,
});

export const addOrganization = route({
  method: 'POST',
  path: '/api/directory/organizations',
  summary: 'Adds an organisation to the directory.',
  callers: ['administrator'],
  body: z.object({ card: organizationCard }),
  answer: kept,
});

export const changeOrganization = route({
  method: 'PUT',
  path: '/api/directory/organizations/:id',
  summary:
    'Changes an organisation; which institution of the team it is, only who keeps the whole directory.',
  callers: keepers,
  params: one,
  body: z.object({ revision, card: organizationCard }),
  answer: kept,
});

export const addLocation = route({
  method: 'POST',
  path: '/api/directory/locations',
  summary: 'Adds a location to an organisation.',
  callers: keepers,
  body: z.object({ organization: z.guid(), card: locationCard }),
  answer: kept,
});

export const changeLocation = route({
  method: 'PUT',
  path: '/api/directory/locations/:id',
  summary: 'Changes a location, or says that where it is must stay secret.',
  callers: keepers,
  params: one,
  body: z.object({ revision, card: locationCard }),
  answer: kept,
});
