import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The tables of the specification, each a file of the tabular package. */
export const resourceNames = [
  'organization',
  'program',
  'service',
  'attribute',
  'service_at_location',
  'location',
  'phone',
  'contact',
  'address',
  'schedule',
  'funding',
  'service_area',
  'required_document',
  'language',
  'accessibility',
  'taxonomy_term',
  'metadata',
  'meta_table_description',
  'cost_option',
  'organization_identifier',
  'taxonomy',
] as const;
export type ResourceName = (typeof resourceNames)[number];

const dataPackage = z.looseObject({
  name: z.string(),
  profile: z.string(),
  version: z.string(),
  resources: z.array(
    z.looseObject({
      name: z.enum(resourceNames),
      path: z.string(),
      schema: z.looseObject({
        fields: z.array(
          z.looseObject({
            name: z.string(),
            type: z.enum(['string', 'number', 'date', 'datetime', 'time']),
            constraints: z.looseObject({ required: z.boolean() }),
          }),
        ),
      }),
    }),
  ),
});

/** The published description of the tabular package. */
export const publishedPackage = dataPackage.parse(
  JSON.parse(readFileSync(new URL('./published/datapackage.json', import.meta.url), 'utf8')),
);

export interface Column {
  name: string;
  isNumber: boolean;
  required: boolean;
}

export interface Resource {
  name: ResourceName;
  /** The file of the package. */
  path: string;
  columns: readonly Column[];
}

/** Every table with its columns, in the published order. */
export const resources: readonly Resource[] = publishedPackage.resources.map(({ name, path, schema }) => ({
  name,
  path,
  columns: schema.fields.map((field) => ({
    name: field.name,
    isNumber: field.type === 'number',
    required: field.constraints.required,
  })),
}));

const byName = new Map(resources.map((resource) => [resource.name, resource]));

export const resourceOf = (name: ResourceName): Resource => {
  const found = byName.get(name);
  if (!found) throw new Error(`The published package has no table ${name}.`);
  return found;
};
