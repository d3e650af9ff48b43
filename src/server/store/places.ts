import { z } from 'zod';
import type { FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { groundCodes } from '../../core/pack/protocol-schema.ts';
import type { Tx } from './context.ts';
import type { RowsByKey } from './projection.ts';

const all = z.literal('all');
const GroundRow = z.object({
  ground: z.enum(groundCodes),
  sections: z.union([z.array(z.string()), all]),
  agencies: z.union([z.array(z.string()), all]),
  from: z.string(),
  until: z.string().nullable(),
  sharedWith: z.union([z.array(z.string()), all]).optional(),
});
const PlaceRow = z.object({
  part: z.string(),
  until: z.string().nullable(),
  grounds: z.array(GroundRow).nullable(),
  named: z.array(z.string()).nullable(),
});

const PlaceRows = z.array(PlaceRow);

/** One place that a member holds in a file's circle, with the facts of the case that gives it. */
export type PlaceHeld = z.infer<typeof PlaceRow>;

/** Emergency access and other places that end hold until their hour. */
const stillHeld = (until: unknown, now: string): boolean =>
  typeof until !== 'string' || Date.parse(until) > Date.parse(now);

/**
 * The same as `placesHeld`, from the rows that follow from one file, so that no question to the database is needed:
 * only a case's own chronology says who is in its circle, and so around the people that it leads to.
 */
export const placesInCase = (
  rows: RowsByKey,
  file: FileRef,
  holders: readonly string[],
  now: string,
): readonly PlaceHeld[] => {
  const facts = rows.get('case_facts')?.values().next().value;
  const circle = [...(rows.get('circle')?.values() ?? [])];
  const held = circle.filter(
    (row) =>
      row.file_kind === file.kind &&
      row.file_id === file.id &&
      holders.some((holder) => holder === row.holder) &&
      stillHeld(row.until, now),
  );
  return PlaceRows.parse(
    held.map(({ part, until }) => ({
      part,
      until,
      grounds: facts?.grounds ?? null,
      named: facts?.named ?? null,
    })),
  );
};

const held = `select c.part, to_char(c.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until, f.grounds, f.named
  from circle c left join case_facts f on f.municipality = c.municipality and f.case_id = c.source
  where c.municipality = $1 and c.file_kind = $2 and c.file_id = $3 and c.holder = any ($4)
    and (c.until is null or c.until > now())`;

/** The places that the member of this transaction holds in a file's circle, in their own name or by their role. */
export const placesHeld = async (
  tx: Tx,
  file: FileRef,
  holders: readonly string[] = tx.context.holders,
): Promise<readonly PlaceHeld[]> =>
  z
    .array(PlaceRow)
    .parse(await tx.ask('places-held', held, [tx.context.municipality, file.kind, file.id, holders]));

const heldInMany = `select c.file_id, c.part, to_char(c.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until,
    f.grounds, f.named
  from circle c left join case_facts f on f.municipality = c.municipality and f.case_id = c.source
  where c.municipality = $1 and c.file_kind = $2 and c.file_id = any ($3) and c.holder = any ($4)
    and (c.until is null or c.until > now())`;

const PlaceInFile = PlaceRow.extend({ file_id: z.uuid() });

/** The same as `placesHeld` for many files of one kind at once; a file in which no place is held is left out. */
export const placesHeldInMany = async (
  tx: Tx,
  kind: FileKind,
  ids: readonly Id[],
  holders: readonly string[] = tx.context.holders,
): Promise<ReadonlyMap<Id, readonly PlaceHeld[]>> => {
  const rows = await tx.ask('places-held-in-many', heldInMany, [tx.context.municipality, kind, ids, holders]);
  const places = new Map<Id, PlaceHeld[]>();
  for (const { file_id, ...place } of z.array(PlaceInFile).parse(rows))
    places.set(file_id, [...(places.get(file_id) ?? []), place]);
  return places;
};
