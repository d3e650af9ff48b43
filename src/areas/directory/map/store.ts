import type { Id } from '../../../core/id.ts';
import type { Tx } from '../../../server/store/context.ts';
import type { Border } from './borders.ts';
import { outlineShape } from './outline.ts';

interface Brought {
  credit: string;
  by: Id;
  at: string;
}

/** The borders of this municipality, by their places. */
export const bordersOf = async ({ db, context }: Tx) => {
  const rows = await db
    .selectFrom('border')
    .select(['place', 'outline', 'credit'])
    .where('municipality', '=', context.municipality)
    .orderBy('place')
    .execute();
  return rows.map(({ outline, ...row }) => ({ ...row, outline: outlineShape.parse(outline) }));
};

/** Borders that were brought in take the place of all that were there. */
export const keepBorders = async (
  { db, context: { municipality } }: Tx,
  borders: readonly Border[],
  { credit, by, at }: Brought,
): Promise<void> => {
  await db.deleteFrom('border').where('municipality', '=', municipality).execute();
  await db
    .insertInto('border')
    .values(
      borders.map(({ place, outline }) => ({
        ...{ municipality, place, outline: JSON.stringify(outline), credit },
        ...{ brought_at: at, brought_by: by },
      })),
    )
    .execute();
};
