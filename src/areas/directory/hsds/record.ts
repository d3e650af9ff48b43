import { z } from 'zod';

/** One record of the specification, in plain JSON; what the schemas say of it is checked where it comes in. */
export interface HsdsRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

const hsdsRecord: z.ZodType<HsdsRecord> = z.object({ id: z.string() }).catchall(z.unknown());

const isRecord = (value: unknown): value is HsdsRecord => hsdsRecord.safeParse(value).success;

/** A record as the database gives it back. */
export const recordFrom = (value: unknown): HsdsRecord => hsdsRecord.parse(value);

/** The records under a property, or none. */
export const within = (record: HsdsRecord, property: string): readonly HsdsRecord[] => {
  const held = record[property];
  return Array.isArray(held) ? held.filter(isRecord) : [];
};

/** The one record under a property. */
export const oneWithin = (record: HsdsRecord, property: string): HsdsRecord | null => {
  const held = record[property];
  return isRecord(held) ? held : null;
};

/** A text of the record; empty where it has none. */
export const textOf = (record: HsdsRecord, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};

export const numberOf = (record: HsdsRecord, field: string): number | null => {
  const value = record[field];
  return typeof value === 'number' ? value : null;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The same record without what is empty: an empty cell, a null and an absent field mean the same. */
export const tidy = (record: HsdsRecord): HsdsRecord => ({
  ...Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value))),
  id: record.id,
});

/** The record with some fields set; what is set to nothing goes. */
export const withFields = (record: HsdsRecord, fields: Readonly<Record<string, unknown>>): HsdsRecord =>
  tidy({ ...record, ...fields });

/** The record without some fields. */
export const without = (record: HsdsRecord, fields: readonly string[]): HsdsRecord => ({
  ...Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name))),
  id: record.id,
});

/** Writes a value so that equal records read alike, in whatever order their fields came. */
export const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, held]) => `${JSON.stringify(name)}:${written(held)}`).join(',')}}`;
};
