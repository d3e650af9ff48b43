import { z } from 'zod';
import { serviceStatuses, weekdays } from './rules.ts';

const line = (most: number) => z.string().trim().max(most);
const email = z.union([z.literal(''), z.email().max(254)]);
const address = z.union([z.literal(''), z.url().max(500)]);
const age = z.number().min(0).max(120).nullable();
const places = z.int().min(0).max(999_999).nullable();
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a service is open: some days of every week, from an hour to an hour. */
export const openingHours = z.object({
  days: z.array(z.enum(weekdays)).min(1),
  opens: hour,
  closes: hour,
});
export type OpeningHours = z.infer<typeof openingHours>;

/** A service as it is shown. One that came from elsewhere may say more, or less, than the form would take. */
export const serviceSaid = z.object({
  name: z.string(),
  otherName: z.string(),
  description: z.string(),
  status: z.enum(serviceStatuses),
  /** Codes of the pack's list `service`. */
  needs: z.array(z.string()),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  eligibility: z.string(),
  /** Codes of the pack's list `languages`. */
  languages: z.array(z.string()),
  /** Codes of places; none says nothing about where. */
  places: z.array(z.string()),
  cost: z.string(),
  howToAsk: z.string(),
  waiting: z.string(),
  alert: z.string(),
  documents: z.array(z.string()),
  phones: z.array(z.string()),
  email: z.string(),
  website: z.string(),
  hours: z.array(openingHours),
  /** How many there is room for, and how many more now. */
  placesInAll: z.number().nullable(),
  placesFree: z.number().nullable(),
  /** Ids of the organisation's locations at which it is given. */
  locations: z.array(z.string()),
  /** Told to nobody outside the network. */
  confidential: z.boolean(),
});
export type ServiceCard = z.infer<typeof serviceSaid>;

/** A service as a person fills it in. Empty texts and nulls say nothing. */
export const serviceCard = serviceSaid.extend({
  name: line(200).min(2),
  otherName: line(200),
  description: line(20_000),
  minimumAge: age,
  maximumAge: age,
  eligibility: line(10_000),
  cost: line(5000),
  howToAsk: line(10_000),
  waiting: line(2000),
  alert: line(5000),
  documents: z.array(line(1000).min(1)).max(50),
  phones: z.array(line(100).min(3)).max(20),
  email,
  website: address,
  hours: z.array(openingHours).max(30),
  placesInAll: places,
  placesFree: places,
  locations: z.array(z.guid()).max(50),
});

export const organizationSaid = z.object({
  name: z.string(),
  otherName: z.string(),
  description: z.string(),
  email: z.string(),
  website: z.string(),
  phones: z.array(z.string()),
  /** The institution of the team that it is; null for any other. */
  agency: z.string().nullable(),
  confidential: z.boolean(),
});
export type OrganizationCard = z.infer<typeof organizationSaid>;

export const organizationCard = organizationSaid.extend({
  name: line(200).min(2),
  otherName: line(200),
  description: line(20_000).min(2),
  email,
  website: address,
  phones: z.array(line(100).min(3)).max(20),
  agency: z.guid().nullable(),
});

/** Degrees by WGS 84. */
const position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const locationSaid = z.object({
  name: z.string(),
  street: z.string(),
  city: z.string(),
  county: z.string(),
  postalCode: z.string(),
  country: z.string(),
  directions: z.string(),
  access: z.string(),
  /** Where it is on the map; null where nobody wrote it down. */
  position: position.nullable(),
  /** A refuge: where it is must not become known. */
  confidential: z.boolean(),
});
export type LocationCard = z.infer<typeof locationSaid>;

export const locationCard = locationSaid.extend({
  name: line(200).min(2),
  street: line(300).min(2),
  city: line(120).min(2),
  county: line(120).min(2),
  postalCode: line(20).min(2),
  country: z.string().regex(/^[A-Z]{2}$/),
  directions: line(2000),
  access: line(2000),
});
