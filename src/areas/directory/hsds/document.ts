import { z } from 'zod';
import type { Noted } from './assemble.ts';
import { hanging } from './hanging.ts';
import type { ReadRows } from './package.ts';
import { type HsdsRecord, tidy } from './record.ts';
import { type ResourceName, resourceNames, resourceOf, resources } from './resources.ts';
import { type Row, rowsOf, type Stood, tablesOf } from './rows.ts';

/** The whole directory as one document of tables, as the published `tabular.json` has it. */
export const documentOf = (stood: readonly Stood[]): Readonly<Record<string, readonly HsdsRecord[]>> => {
  const rows = tablesOf(stood);
  return Object.fromEntries(
    resources.flatMap(({ name }) => {
      const own = rows.filter(({ resource }) => resource === name).map(({ record }) => record);
      return own.length > 0 ? [[name, own]] : [];
    }),
  );
};

const record = z.object({ id: z.string() }).catchall(z.unknown());
const tables = z.partialRecord(z.enum(resourceNames), z.array(z.unknown()));
const listOrPage = z.union([z.array(z.unknown()), z.object({ contents: z.array(z.unknown()) })]);

/** Which record a nested one is: only a service has a status, only a location its type, an organisation a name. */
const kindOf = (held: HsdsRecord): ResourceName => {
  if ('status' in held) return 'service';
  if ('location' in held || 'service' in held) return 'service_at_location';
  return 'location_type' in held ? 'location' : 'organization';
};

interface Placed {
  resource: ResourceName | null;
  where: string;
  held: unknown;
}

const placedIn = (document: unknown): readonly Placed[] | null => {
  const list = listOrPage.safeParse(document);
  if (list.success) {
    const held = Array.isArray(list.data) ? list.data : list.data.contents;
    return held.map((each, at) => ({ resource: null, where: `[${at}]`, held: each }));
  }
  const tabular = tables.safeParse(document);
  if (tabular.success)
    return Object.entries(tabular.data).flatMap(([name, held]) =>
      (held ?? []).map((each, at) => ({
        resource: z.enum(resourceNames).parse(name),
        where: `${name}[${at}]`,
        held: each,
      })),
    );
  return record.safeParse(document).success ? [{ resource: null, where: '', held: document }] : null;
};

const nested = new Set([
  'organization',
  'program',
  'location',
  'service',
  'services',
  'locations',
  'taxonomy_term',
  'taxonomy_detail',
]);

/** Fields that the specification does not know; they are told of and left out. */
const strangeIn = ({ resource, record: held }: Row): readonly string[] => {
  const known = new Set([
    ...resourceOf(resource).columns.map(({ name }) => name),
    ...hanging(resource).map(({ property }) => property),
    ...nested,
  ]);
  return Object.keys(held).filter((field) => !known.has(field));
};

/** The rows of a JSON document: tables, one nested record, a list or a page of them. Null for any other document. */
export const rowsOfDocument = (document: unknown): ReadRows | null => {
  const placed = placedIn(document);
  if (!placed) return null;
  const rows: Row[] = [];
  const faults: Noted[] = [];
  const notes: Noted[] = [];
  for (const { resource, where, held } of placed) {
    const read = record.safeParse(held);
    if (!read.success) faults.push({ where, field: 'id', code: 'missing', values: {} });
    else rows.push(...rowsOf(resource ?? kindOf(read.data), read.data, where));
  }
  const known = rows.map((row) => {
    const strange = strangeIn(row);
    for (const field of strange) notes.push({ where: row.where, field, code: 'column-left-out', values: {} });
    const fields = Object.entries(row.record).filter(([field]) => !strange.includes(field));
    return { ...row, record: tidy({ ...Object.fromEntries(fields), id: row.record.id }) };
  });
  return { rows: known, faults, notes };
};
