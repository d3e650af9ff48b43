import type { Id } from '../../core/id.ts';
import type { LocationCard, OrganizationCard } from './card.ts';
import { type HsdsRecord, numberOf, textOf, withFields, within } from './hsds/record.ts';
import { readList, relisted } from './listed.ts';

interface Kept {
  agency: Id | null;
  confidential: boolean;
}

export const readOrganization = (body: HsdsRecord, { agency, confidential }: Kept): OrganizationCard => ({
  name: textOf(body, 'name'),
  otherName: textOf(body, 'alternate_name'),
  description: textOf(body, 'description'),
  email: textOf(body, 'email'),
  website: textOf(body, 'website'),
  phones: [...readList(within(body, 'phones'), (held) => textOf(held, 'number') || null)],
  agency,
  confidential,
});

export const writeOrganization = (body: HsdsRecord, card: OrganizationCard, makeId: () => Id): HsdsRecord =>
  withFields(body, {
    name: card.name,
    alternate_name: card.otherName,
    description: card.description,
    email: card.email,
    website: card.website,
    phones: relisted({
      held: within(body, 'phones'),
      read: (held) => textOf(held, 'number') || null,
      wanted: card.phones,
      keyOf: (number) => number,
      make: (number) => ({ id: makeId(), number }),
    }),
  });

const blank: HsdsRecord = { id: '' };

const positionOf = (body: HsdsRecord): LocationCard['position'] => {
  const [latitude, longitude] = [numberOf(body, 'latitude'), numberOf(body, 'longitude')];
  return latitude === null || longitude === null ? null : { latitude, longitude };
};

export const readLocation = (body: HsdsRecord, confidential: boolean): LocationCard => {
  const [address = blank] = within(body, 'addresses');
  const [access = blank] = within(body, 'accessibility');
  return {
    name: textOf(body, 'name'),
    street: textOf(address, 'address_1'),
    city: textOf(address, 'city'),
    county: textOf(address, 'state_province'),
    postalCode: textOf(address, 'postal_code'),
    country: textOf(address, 'country') || 'AL',
    directions: textOf(body, 'transportation'),
    access: textOf(access, 'description'),
    position: positionOf(body),
    confidential,
  };
};

const accessWith = (
  held: readonly HsdsRecord[],
  description: string,
  makeId: () => Id,
): readonly HsdsRecord[] => {
  const [first, ...others] = held;
  if (description === '') return others;
  return [withFields(first ?? { id: makeId() }, { description }), ...others];
};

/** The first address and the first note on access are those of the form; any others stay. */
export const writeLocation = (body: HsdsRecord, card: LocationCard, makeId: () => Id): HsdsRecord => {
  const [address = { id: makeId(), address_type: 'physical' }, ...others] = within(body, 'addresses');
  return withFields(body, {
    location_type: textOf(body, 'location_type') || 'physical',
    name: card.name,
    transportation: card.directions,
    latitude: card.position?.latitude,
    longitude: card.position?.longitude,
    addresses: [
      withFields(address, {
        address_1: card.street,
        city: card.city,
        state_province: card.county,
        postal_code: card.postalCode,
        country: card.country,
      }),
      ...others,
    ],
    accessibility: accessWith(within(body, 'accessibility'), card.access, makeId),
  });
};
