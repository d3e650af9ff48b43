import { columnTo, hanging, leads, type Standing } from './hanging.ts';
import { type HsdsRecord, oneWithin, tidy, within, without } from './record.ts';
import type { ResourceName } from './resources.ts';

/** A row of a table, and where it was read: a line of a file, a place in a document. */
export interface Row {
  resource: ResourceName;
  where: string;
  record: HsdsRecord;
}

/** What stands by itself, with all that hangs under it. */
export interface Stood {
  kind: Standing;
  body: HsdsRecord;
}

/** Records that stand by themselves and come inside another in a document. */
const inside: Readonly<Partial<Record<ResourceName, readonly (readonly [string, ResourceName])[]>>> = {
  service: [
    ['organization', 'organization'],
    ['program', 'program'],
  ],
  service_at_location: [
    ['location', 'location'],
    ['service', 'service'],
  ],
  attribute: [['taxonomy_term', 'taxonomy_term']],
  taxonomy_term: [['taxonomy_detail', 'taxonomy']],
};

/** Lists of records that stand by themselves inside another. */
const listed: Readonly<Partial<Record<ResourceName, readonly (readonly [string, ResourceName])[]>>> = {
  organization: [
    ['locations', 'location'],
    ['services', 'service'],
  ],
};

const idColumn = (held: string): string => (held === 'taxonomy_detail' ? 'taxonomy_id' : `${held}_id`);

/** Takes a nested record apart into rows; each says again by id what it hung under. */
export const rowsOf = (
  resource: ResourceName,
  record: HsdsRecord,
  where: string,
  above: Readonly<Record<string, string | undefined>> = {},
): readonly Row[] => {
  const children = hanging(resource);
  const singles = inside[resource] ?? [];
  const lists = listed[resource] ?? [];
  const nested = [
    ...children.map(({ property }) => property),
    ...[...singles, ...lists].map(([property]) => property),
  ];
  const own: Record<string, unknown> = { ...without(record, nested), ...above };
  const rows: Row[] = [];
  for (const [property, other] of singles) {
    const held = oneWithin(record, property);
    if (!held) continue;
    own[idColumn(property)] = held.id;
    const organization = own.organization_id;
    const owner =
      other === 'program' && typeof organization === 'string' ? { organization_id: organization } : {};
    rows.push(...rowsOf(other, held, `${where}.${property}`, owner));
  }
  for (const [property, other] of lists)
    within(record, property).forEach((held, at) => {
      rows.push(...rowsOf(other, held, `${where}.${property}[${at}]`, { organization_id: record.id }));
    });
  for (const { resource: child, property } of children)
    within(record, property).forEach((held, at) => {
      const link = { [columnTo(child, resource)]: record.id };
      const entity = child === 'attribute' ? { link_entity: resource } : {};
      rows.push(...rowsOf(child, held, `${where}.${property}[${at}]`, { ...link, ...entity }));
    });
  return [{ resource, where, record: tidy({ ...own, id: record.id }) }, ...rows];
};

/** Every record of a directory as rows of the tables. */
export const tablesOf = (stood: readonly Stood[]): readonly Row[] =>
  stood.flatMap(({ kind, body }) => rowsOf(kind, body, kind));

/** The ids of other records that a row names, by column. */
export const linksOf = (record: HsdsRecord): readonly { column: string; to: ResourceName; id: string }[] =>
  Object.entries(record).flatMap(([column, id]) => {
    const to = leads[column];
    return to !== undefined && typeof id === 'string' ? [{ column, to, id }] : [];
  });
