import { type ResourceName, resourceNames } from './resources.ts';

/** The records that stand by themselves; all others hang under one of them. */
export const standing = ['organization', 'service', 'location', 'taxonomy', 'taxonomy_term'] as const;
export type Standing = (typeof standing)[number];

export const isStanding = (resource: ResourceName): resource is Standing =>
  standing.some((each) => each === resource);

/** Tables that describe the package or its history and no service: they are told of and left out. */
export const leftOut: readonly ResourceName[] = ['metadata', 'meta_table_description'];

interface Hook {
  /** The column that names the parent. */
  column: string;
  parent: ResourceName;
  /** Where the parent's record holds it. */
  property: string;
}

const hook = (parent: ResourceName, property: string): Hook => ({
  column: `${parent}_id`,
  parent,
  property,
});

/**
 * Under what each record may hang, the nearest first: a telephone of a contact person is found there, though its row
 * may name the service as well. An attribute may hang under anything.
 */
export const hooks: Readonly<Partial<Record<ResourceName, readonly Hook[]>>> = {
  service_at_location: [hook('service', 'service_at_locations')],
  program: [hook('organization', 'programs')],
  contact: [
    hook('service_at_location', 'contacts'),
    hook('location', 'contacts'),
    hook('service', 'contacts'),
    hook('organization', 'contacts'),
  ],
  phone: [
    hook('contact', 'phones'),
    hook('service_at_location', 'phones'),
    hook('location', 'phones'),
    hook('service', 'phones'),
    hook('organization', 'phones'),
  ],
  language: [hook('phone', 'languages'), hook('location', 'languages'), hook('service', 'languages')],
  schedule: [
    hook('service_at_location', 'schedules'),
    hook('location', 'schedules'),
    hook('service', 'schedules'),
  ],
  service_area: [hook('service', 'service_areas')],
  cost_option: [hook('service', 'cost_options')],
  required_document: [hook('service', 'required_documents')],
  funding: [hook('service', 'funding'), hook('organization', 'funding')],
  address: [hook('location', 'addresses')],
  accessibility: [hook('location', 'accessibility')],
  organization_identifier: [hook('organization', 'organization_identifiers')],
};

/** Columns that lead from one record to another that stands by itself, or to a row that is not its parent. */
export const leads: Readonly<Record<string, ResourceName>> = {
  organization_id: 'organization',
  parent_organization_id: 'organization',
  service_id: 'service',
  location_id: 'location',
  program_id: 'program',
  contact_id: 'contact',
  phone_id: 'phone',
  service_at_location_id: 'service_at_location',
  taxonomy_id: 'taxonomy',
  taxonomy_term_id: 'taxonomy_term',
};

interface Hung {
  resource: ResourceName;
  /** Where the parent's record holds it. */
  property: string;
}

const hungBy = (parent: ResourceName): readonly Hung[] =>
  resourceNames.flatMap((resource) =>
    (hooks[resource] ?? [])
      .filter((each) => each.parent === parent)
      .map(({ property }) => ({ resource, property })),
  );

const bare: readonly ResourceName[] = ['attribute', 'taxonomy', 'taxonomy_term', ...leftOut];

/** What may hang under a record, by the property that holds it. */
export const hanging = (parent: ResourceName): readonly Hung[] => [
  ...hungBy(parent),
  ...(bare.includes(parent) ? [] : [{ resource: 'attribute' as const, property: 'attributes' }]),
  ...(leftOut.includes(parent) ? [] : [{ resource: 'metadata' as const, property: 'metadata' }]),
];

/** The column by which a record that hangs there names its parent. */
export const columnTo = (resource: ResourceName, parent: ResourceName): string => {
  if (resource === 'attribute') return 'link_id';
  return resource === 'metadata' ? 'resource_id' : `${parent}_id`;
};
