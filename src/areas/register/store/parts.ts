import { z } from 'zod';
import type { Id } from '../../../core/id.ts';
import type { Tx } from '../../../server/store/context.ts';
import type { ImportSeal, PartKind } from '../sealing.ts';

/** What a part holds, in the clear: counts by code, which name nobody. */
const Counts = z.record(z.string(), z.int().nonnegative());
export type Counts = z.infer<typeof Counts>;

export const addPart = async (
  { db, context }: Tx,
  batch: Id,
  kind: PartKind,
  place: number,
  counts: Counts,
  body: Buffer,
): Promise<void> => {
  const row = {
    municipality: context.municipality,
    batch,
    kind,
    place,
    counts: JSON.stringify(counts),
    body,
  };
  await db
    .insertInto('import_part')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'batch', 'kind', 'place'])
        .doUpdateSet({ counts: row.counts, body: row.body }),
    )
    .execute();
};

export const dropParts = async (
  { db, context }: Tx,
  batch: Id,
  kinds: readonly PartKind[],
): Promise<void> => {
  await db
    .deleteFrom('import_part')
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('kind', 'in', [...kinds])
    .execute();
};

/** The parts of a kind with what they count, without opening any. */
export const countsOfParts = async (
  { db, context }: Tx,
  batch: Id,
  kind: PartKind,
): Promise<readonly { place: number; counts: Counts }[]> => {
  const rows = await db
    .selectFrom('import_part')
    .select(['place', 'counts'])
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('kind', '=', kind)
    .orderBy('place')
    .execute();
  return rows.map(({ place, counts }) => ({ place, counts: Counts.parse(counts) }));
};

/** One part, opened; null where there is none. */
export const openPart = async (
  { db, context }: Tx,
  sealing: ImportSeal,
  batch: Id,
  kind: PartKind,
  place: number,
): Promise<Buffer | null> => {
  const row = await db
    .selectFrom('import_part')
    .select('body')
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('kind', '=', kind)
    .where('place', '=', place)
    .executeTakeFirst();
  return row ? sealing.open(kind, place, row.body) : null;
};
