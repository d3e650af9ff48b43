import { hooks, isStanding, leads, leftOut } from './hanging.ts';
import { rowFaults } from './published.ts';
import { type HsdsRecord, tidy, without, written } from './record.ts';
import { type ResourceName, resourceOf } from './resources.ts';
import { linksOf, type Row, type Stood } from './rows.ts';

/** What stands in the way of taking a row, or what of it is not taken, and where. */
export interface Noted {
  where: string;
  field: string;
  code: string;
  values: Record<string, string>;
}

export interface Assembled {
  stood: readonly Stood[];
  /** With one of these nothing is taken. */
  faults: readonly Noted[];
  /** What is left out, each time with the reason. */
  notes: readonly Noted[];
}

type Known = (resource: ResourceName, id: string) => boolean;

const keyOf = (resource: ResourceName, id: string): string => `${resource}/${id}`;

const idColumns = new Set(['id', 'link_id', ...Object.keys(leads)]);

/** Ids as the database writes them: an id in capitals is the same id. */
const withPlainIds = (record: HsdsRecord): HsdsRecord => ({
  ...record,
  ...Object.fromEntries(
    Object.entries(record).flatMap(([column, value]) =>
      idColumns.has(column) && typeof value === 'string'
        ? [[column, value.toLowerCase().replace(/^urn:uuid:/u, '')]]
        : [],
    ),
  ),
});

/** A document may tell one record in several places: they are joined, and must not contradict each other. */
const joined = (rows: readonly Row[], faults: Noted[]): ReadonlyMap<string, Row> => {
  const known = new Map<string, Row>();
  for (const { resource, where, record } of rows) {
    const row = { resource, where, record: withPlainIds(record) };
    const key = keyOf(resource, row.record.id);
    const before = known.get(key);
    if (!before) {
      known.set(key, row);
      continue;
    }
    const differs = Object.keys(row.record).find(
      (field) =>
        before.record[field] !== undefined && written(before.record[field]) !== written(row.record[field]),
    );
    if (differs !== undefined)
      faults.push({ where: row.where, field: differs, code: 'twice', values: { other: before.where } });
    known.set(key, { ...before, record: { ...row.record, ...before.record } });
  }
  return known;
};

/** The row without links to what nobody knows; a link that the table requires is a fault. */
const linked = (row: Row, exists: Known, faults: Noted[], notes: Noted[]): Row => {
  const broken = linksOf(row.record).filter(({ to, id }) => !exists(to, id));
  for (const { column, to, id } of broken) {
    const required = resourceOf(row.resource).columns.some((each) => each.name === column && each.required);
    const noted = { where: row.where, field: column, values: { table: to, id } };
    if (required) faults.push({ ...noted, code: 'points-nowhere' });
    else notes.push({ ...noted, code: 'link-left-out' });
  }
  return {
    ...row,
    record: without(
      row.record,
      broken.map(({ column }) => column),
    ),
  };
};

interface Place {
  parent: string;
  property: string;
  record: HsdsRecord;
}

const placeOfAttribute = (row: Row, rows: ReadonlyMap<string, Row>): Place | null => {
  const { link_id: link, link_entity: entity } = row.record;
  const owner =
    rows.get(`${entity}/${link}`) ??
    [...rows.values()].find(({ resource, record }) => record.id === link && resource !== 'attribute');
  if (!owner) return null;
  return {
    parent: keyOf(owner.resource, owner.record.id),
    property: 'attributes',
    record: without(row.record, ['link_id', 'link_entity']),
  };
};

/** Under what a row hangs: the nearest record that it names and that came with it. */
const placeOf = (row: Row, rows: ReadonlyMap<string, Row>): Place | null => {
  if (row.resource === 'attribute') return placeOfAttribute(row, rows);
  for (const { column, parent, property } of hooks[row.resource] ?? []) {
    const id = row.record[column];
    if (typeof id !== 'string' || !rows.has(keyOf(parent, id))) continue;
    return { parent: keyOf(parent, id), property, record: without(row.record, [column]) };
  }
  return null;
};

const noteLeftOut = (row: Row): Noted => ({
  where: row.where,
  field: '',
  code: leftOut.includes(row.resource) ? 'table-left-out' : 'hangs-nowhere',
  values: { table: row.resource },
});

/**
 * Puts rows together again to what they were taken from: services, organisations, locations, each with all that hangs
 * under it. Checks every row by the published schema and every link; `knows` tells of records that are there already.
 */
export const assemble = (given: readonly Row[], knows: Known): Assembled => {
  const faults: Noted[] = [];
  const notes: Noted[] = [];
  const read = joined(given, faults);
  const exists: Known = (resource, id) => read.has(keyOf(resource, id)) || knows(resource, id);
  const rows = new Map<string, Row>();
  for (const [key, row] of read) {
    if (leftOut.includes(row.resource)) {
      notes.push(noteLeftOut(row));
      continue;
    }
    for (const fault of rowFaults(row.resource, row.record)) faults.push({ where: row.where, ...fault });
    rows.set(key, linked(row, exists, faults, notes));
  }
  const children = new Map<string, Place[]>();
  const ownKeys = new Map<HsdsRecord, string>();
  for (const [key, row] of rows) {
    if (isStanding(row.resource)) continue;
    const place = placeOf(row, rows);
    if (!place) {
      notes.push(noteLeftOut(row));
      continue;
    }
    ownKeys.set(place.record, key);
    children.set(place.parent, [...(children.get(place.parent) ?? []), place]);
  }
  const whole = (key: string, record: HsdsRecord): HsdsRecord => {
    const held: Record<string, HsdsRecord[]> = {};
    for (const child of children.get(key) ?? []) {
      const body = whole(ownKeys.get(child.record) ?? '', child.record);
      held[child.property] = [...(held[child.property] ?? []), body];
    }
    return tidy({ ...record, ...held });
  };
  const stood = [...rows].flatMap(([key, { resource, record }]) =>
    isStanding(resource) ? [{ kind: resource, body: whole(key, record) }] : [],
  );
  return { stood, faults, notes };
};
