import { normalise } from '../../core/names/index.ts';
import type { Standing } from './hsds/hanging.ts';
import { type HsdsRecord, textOf, tidy, withFields, within, without } from './hsds/record.ts';
import type { Stood } from './hsds/rows.ts';

/** A list answer as the published description has it. */
export interface PageOf<T> {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: readonly T[];
}

export const pageOf = <T>(all: readonly T[], page: number, perPage: number): PageOf<T> => {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const contents = all.slice((page - 1) * perPage, page * perPage);
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
};

const lists = [
  'phones',
  'schedules',
  'service_areas',
  'service_at_locations',
  'languages',
  'funding',
  'cost_options',
  'required_documents',
  'contacts',
  'attributes',
  'programs',
  'organization_identifiers',
  'addresses',
  'accessibility',
];

/** A record without its lists: what a page of many shows of each. */
const brief = (body: HsdsRecord): HsdsRecord => without(body, [...lists, 'organization_id', 'program_id']);

const isRecord = (value: unknown): value is HsdsRecord =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

interface Sought {
  search?: string | undefined;
  organization_id?: string | undefined;
  taxonomy_term_id?: string | undefined;
  taxonomy_id?: string | undefined;
  modified_after?: string | undefined;
}

/**
 * The public part of one directory as the published interface answers it. It is made of what is public alone: what
 * must not be known was never given to it.
 */
export class PublicDirectory {
  readonly #byKind = new Map<Standing, Map<string, HsdsRecord>>();

  constructor(stood: readonly Stood[]) {
    for (const { kind, body } of stood) this.#of(kind).set(body.id, body);
  }

  #of(kind: Standing): Map<string, HsdsRecord> {
    const held = this.#byKind.get(kind) ?? new Map<string, HsdsRecord>();
    this.#byKind.set(kind, held);
    return held;
  }

  all(kind: Standing): readonly HsdsRecord[] {
    return [...this.#of(kind).values()];
  }

  one(kind: Standing, id: string): HsdsRecord | undefined {
    return this.#of(kind).get(id.toLowerCase());
  }

  taxonomyTerm(term: HsdsRecord): HsdsRecord {
    const taxonomy = this.one('taxonomy', textOf(term, 'taxonomy_id'));
    return withFields(term, { taxonomy_detail: taxonomy });
  }

  /** The same record with the terms of its attributes written out, wherever they hang. */
  #withTerms(body: HsdsRecord): HsdsRecord {
    const part = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(part);
      return isRecord(value) ? this.#withTerms(value) : value;
    };
    const fields = Object.entries(body).map(([name, value]) => [name, part(value)]);
    const whole = tidy({ ...Object.fromEntries(fields), id: body.id });
    const term = this.one('taxonomy_term', textOf(body, 'taxonomy_term_id'));
    return term ? withFields(whole, { taxonomy_term: this.taxonomyTerm(term) }) : whole;
  }

  #organizationOf(service: HsdsRecord): HsdsRecord | undefined {
    return this.one('organization', textOf(service, 'organization_id'));
  }

  #programOf(service: HsdsRecord): HsdsRecord | undefined {
    const owner = this.#organizationOf(service);
    return owner && within(owner, 'programs').find(({ id }) => id === service.program_id);
  }

  /** A service with what belongs to it one to one. */
  briefService(service: HsdsRecord): HsdsRecord {
    const owner = this.#organizationOf(service);
    const program = this.#programOf(service);
    return withFields(brief(service), {
      organization: owner && brief(owner),
      program: program && brief(program),
    });
  }

  fullService(service: HsdsRecord): HsdsRecord {
    const owner = this.#organizationOf(service);
    return withFields(this.#withTerms(service), {
      organization: owner && this.#withTerms(owner),
      program: this.#programOf(service),
      service_at_locations: within(service, 'service_at_locations').map((each) => this.#atLocation(each)),
    });
  }

  #atLocation(each: HsdsRecord): HsdsRecord {
    const location = this.one('location', textOf(each, 'location_id'));
    return withFields(this.#withTerms(each), { location: location && this.#withTerms(location) });
  }

  briefOrganization(organization: HsdsRecord): HsdsRecord {
    return brief(organization);
  }

  fullOrganization(organization: HsdsRecord, withServices: boolean): HsdsRecord {
    const ofIt = ({ organization_id: owner }: HsdsRecord): boolean => owner === organization.id;
    const services = this.all('service').filter(ofIt);
    return withFields(this.#withTerms(organization), {
      locations: this.all('location')
        .filter(ofIt)
        .map((location) => this.#withTerms(location)),
      services: services.map((service) => (withServices ? this.fullService(service) : { id: service.id })),
    });
  }

  /** Every place at which a service is given, with the service it belongs to. */
  placesOfServices(services: readonly HsdsRecord[]): readonly { place: HsdsRecord; service: HsdsRecord }[] {
    return services.flatMap((service) =>
      within(service, 'service_at_locations').map((place) => ({ place, service })),
    );
  }

  briefPlace({ place, service }: { place: HsdsRecord; service: HsdsRecord }): HsdsRecord {
    const location = this.one('location', textOf(place, 'location_id'));
    return withFields(without(brief(place), ['location_id']), {
      location: location && brief(location),
      service: this.briefService(service),
    });
  }

  fullPlace({ place, service }: { place: HsdsRecord; service: HsdsRecord }): HsdsRecord {
    return withFields(this.#atLocation(place), { service: this.fullService(service) });
  }

  /** The services that fit what was asked. */
  services(sought: Sought): readonly HsdsRecord[] {
    const words = normalise(sought.search ?? '')
      .split(' ')
      .filter(Boolean);
    const after = sought.modified_after ? Date.parse(sought.modified_after) : null;
    return this.all('service').filter((service) => {
      const said = normalise(
        ['name', 'alternate_name', 'description'].map((field) => textOf(service, field)).join(' '),
      );
      const terms = within(service, 'attributes').map((held) => textOf(held, 'taxonomy_term_id'));
      const modified = Date.parse(textOf(service, 'last_modified'));
      return (
        words.every((word) => said.includes(word)) &&
        (!sought.organization_id || service.organization_id === sought.organization_id) &&
        (!sought.taxonomy_term_id || terms.includes(sought.taxonomy_term_id)) &&
        (!sought.taxonomy_id ||
          terms.some((id) => this.one('taxonomy_term', id)?.taxonomy_id === sought.taxonomy_id)) &&
        (after === null || Number.isNaN(modified) || modified >= after)
      );
    });
  }

  /** Records of a kind whose name or description holds the words. */
  named(kind: Standing, search: string | undefined): readonly HsdsRecord[] {
    const words = normalise(search ?? '')
      .split(' ')
      .filter(Boolean);
    return this.all(kind).filter((record) => {
      const said = normalise(`${textOf(record, 'name')} ${textOf(record, 'description')}`);
      return words.every((word) => said.includes(word));
    });
  }
}
