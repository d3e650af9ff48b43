import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from './context.ts';

/** One place that the transaction's member holds in a file's circle, and the file whose chronology gives it. */
export interface PlaceHeld {
  part: string;
  source: Id;
  until: string | null;
}

const held = `select part, source, until from circle
  where municipality = $1 and file_kind = $2 and file_id = $3 and holder = any ($4) and (until is null or until > now())`;

/** The places that the member of this transaction holds in a file's circle, in their own name or by their role. */
export const placesHeld = (tx: Tx, file: FileRef): Promise<PlaceHeld[]> =>
  tx.ask<PlaceHeld & Record<string, unknown>>('places-held', held, [
    tx.context.municipality,
    file.kind,
    file.id,
    tx.context.holders,
  ]);
