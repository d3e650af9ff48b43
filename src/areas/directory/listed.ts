import type { HsdsRecord } from './hsds/record.ts';

interface Listed<V> {
  held: readonly HsdsRecord[];
  /** What a record says; null for one that a person does not fill in here. */
  read: (record: HsdsRecord) => V | null;
  wanted: readonly V[];
  keyOf: (value: V) => string;
  make: (value: V) => HsdsRecord;
}

/**
 * The records of a list after somebody filled it in: what they no longer name goes, what is new comes, and whatever
 * the form does not show stays as it was.
 */
export const relisted = <V>({ held, read, wanted, keyOf, make }: Listed<V>): readonly HsdsRecord[] => {
  const asked = new Set(wanted.map(keyOf));
  const kept = held.filter((record) => {
    const value = read(record);
    return value === null || asked.has(keyOf(value));
  });
  const there = new Set(
    kept.flatMap((record) => {
      const value = read(record);
      return value === null ? [] : [keyOf(value)];
    }),
  );
  const news = [...new Map(wanted.map((value) => [keyOf(value), value]))].filter(([key]) => !there.has(key));
  return [...kept, ...news.map(([, value]) => make(value))];
};

/** What the records of a list say, without those that are not shown. */
export const readList = <V>(
  held: readonly HsdsRecord[],
  read: (record: HsdsRecord) => V | null,
): readonly V[] =>
  held.flatMap((record) => {
    const value = read(record);
    return value === null ? [] : [value];
  });
