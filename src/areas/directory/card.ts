import { z } from 'zod';
import { serviceStatuses, weekdays } from './rules.ts';

const line = (most: number) => z.string().trim().max(most);
const email = z.union([z.literal(''), z.email().max(254)]);
const address = z.union([z.literal(''), z.url().max(500)]);
const age = z.number().min(0).max(120).nullable();
const places = z.int().min(0).max(100_000).nullable();
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a service is open: some days of every week, from an hour to an hour. */
export const openingHours = z.object({
  days: z.array(z.enum(weekdays)).min(1),
  opens: hour,
  closes: hour,
});
export type OpeningHours = z.infer<typeof openingHours>;

/** A service as a person fills it in. Empty texts and nulls say nothing. */
export const serviceCard = z.object({
  name: line(200).min(2),
  otherName: line(200),
  description: line(4000),
  status: z.enum(serviceStatuses),
  /** Codes of the pack's list `service`. */
  needs: z.array(z.string()),
  minimumAge: age,
  maximumAge: age,
  eligibility: line(2000),
  /** Codes of the pack's list `languages`. */
  languages: z.array(z.string()),
  /** Codes of places; none says nothing about where. */
  places: z.array(z.string()),
  cost: line(1000),
  howToAsk: line(2000),
  waiting: line(500),
  alert: line(1000),
  documents: z.array(line(300).min(1)).max(50),
  phones: z.array(line(60).min(3)).max(20),
  email,
  website: address,
  hours: z.array(openingHours).max(30),
  /** How many there is room for, and how many more now. */
  placesInAll: places,
  placesFree: places,
  /** Ids of the organisation's locations at which it is given. */
  locations: z.array(z.guid()).max(50),
  /** Told to nobody outside the network. */
  confidential: z.boolean(),
});
export type ServiceCard = z.infer<typeof serviceCard>;

export const organizationCard = z.object({
  name: line(200).min(2),
  otherName: line(200),
  description: line(4000).min(2),
  email,
  website: address,
  phones: z.array(line(60).min(3)).max(20),
  /** The institution of the team that it is; null for any other. */
  agency: z.guid().nullable(),
  confidential: z.boolean(),
});
export type OrganizationCard = z.infer<typeof organizationCard>;

export const locationCard = z.object({
  name: line(200).min(2),
  street: line(300).min(2),
  city: line(120).min(2),
  county: line(120).min(2),
  postalCode: line(20).min(2),
  country: z.string().regex(/^[A-Z]{2}$/),
  directions: line(1000),
  access: line(1000),
  /** A refuge: where it is must not become known. */
  confidential: z.boolean(),
});
export type LocationCard = z.infer<typeof locationCard>;
