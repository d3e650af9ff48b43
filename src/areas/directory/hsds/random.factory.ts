import fc from 'fast-check';
import type { HsdsRecord } from './record.ts';
import type { Stood } from './rows.ts';

const text = fc.stringMatching(/^[ -~ëçËÇάθ,;"'\n]{1,30}$/u).filter((each) => each.trim() !== '');
const id = fc.uuid();
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** A record of some fields; those that are left out are absent. */
const record = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<HsdsRecord> =>
  fc.record({ id, ...fields }).map((made) => {
    const held = Object.entries(made).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
    return { ...Object.fromEntries(held), id: String(made.id) };
  });

const some = (of: fc.Arbitrary<HsdsRecord>) => fc.array(of, { maxLength: 2 });

const language = record({ name: text, code: maybe(text), note: maybe(text) });
const phone = record({
  number: text,
  extension: maybe(fc.integer({ min: 0, max: 9999 })),
  description: maybe(text),
  languages: some(language),
});
const contact = record({ name: text, title: maybe(text), phones: some(phone) });
const schedule = record({
  freq: maybe(fc.constantFrom('WEEKLY', 'MONTHLY')),
  byday: maybe(fc.constantFrom('MO', 'MO,TU', 'SA')),
  opens_at: maybe(fc.constantFrom('08:00:00', '09:30:00')),
  notes: maybe(text),
});

const address = record({
  address_1: text,
  city: text,
  state_province: text,
  postal_code: text,
  country: fc.constantFrom('AL', 'GR'),
  address_type: fc.constantFrom('physical', 'postal'),
});

const pick = (ids: readonly string[]) => fc.constantFrom(...ids);

/** A whole directory in which everything hangs together, as an import leaves it. */
export const randomDirectory: fc.Arbitrary<readonly Stood[]> = fc
  .record({
    organizations: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    locations: fc.uniqueArray(id, { maxLength: 3 }),
    services: fc.uniqueArray(id, { maxLength: 4 }),
    terms: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
  })
  .chain(({ organizations, locations, services, terms }) => {
    const attribute = record({ taxonomy_term_id: pick(terms), value: maybe(text) });
    const organization = (own: string) =>
      record({
        id: fc.constant(own),
        name: text,
        description: text,
        email: maybe(fc.constant('zyra@example.org')),
        year_incorporated: maybe(fc.integer({ min: 1900, max: 2026 })),
        phones: some(phone),
        contacts: some(contact),
        attributes: some(attribute),
      });
    const location = (own: string) =>
      record({
        id: fc.constant(own),
        location_type: fc.constantFrom('physical', 'virtual'),
        organization_id: pick(organizations),
        name: maybe(text),
        latitude: maybe(fc.double({ min: 39, max: 43, noNaN: true })),
        addresses: some(address),
        phones: some(phone),
        attributes: some(attribute),
      });
    const service = (own: string) =>
      record({
        id: fc.constant(own),
        organization_id: pick(organizations),
        name: text,
        status: fc.constantFrom('active', 'inactive', 'defunct', 'temporarily closed'),
        description: maybe(text),
        minimum_age: maybe(fc.integer({ min: 0, max: 18 })),
        phones: some(phone),
        contacts: some(contact),
        schedules: some(schedule),
        languages: some(language),
        attributes: some(attribute),
        ...(locations.length > 0
          ? {
              service_at_locations: some(
                record({ location_id: pick(locations), phones: some(phone), schedules: some(schedule) }),
              ),
            }
          : {}),
      });
    const term = (own: string) =>
      record({ id: fc.constant(own), name: text, description: text, code: fc.constant(own) });
    const all = (
      kind: Stood['kind'],
      ids: readonly string[],
      make: (own: string) => fc.Arbitrary<HsdsRecord>,
    ) => fc.tuple(...ids.map(make)).map((bodies) => bodies.map((body): Stood => ({ kind, body })));
    return fc
      .tuple(
        all('organization', organizations, organization),
        all('location', locations, location),
        all('service', services, service),
        all('taxonomy_term', terms, term),
      )
      .map((parts) => parts.flat());
  });
