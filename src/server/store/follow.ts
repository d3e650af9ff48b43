import type { Envelope, FileKind } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { inTenant, type Pool, type Tx } from './context.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';

/** An entry as the log tells it: what happened in which file. What was said in it stays sealed. */
export interface Logged {
  position: number;
  envelope: Envelope;
}

interface Place extends Record<string, unknown> {
  tx: string;
  position: number;
}
type LogRow = EntryInFile & Place & { file_kind: FileKind; file_id: Id };

const begin = `insert into follower (municipality, name, tx, position) values ($1, $2, '0', 0) on conflict do nothing`;
// Of several processes that follow under one name, one works and the others wait.
const stand = 'select tx, position from follower where municipality = $1 and name = $2 for update';
const move = 'update follower set tx = $3, position = $4 where municipality = $1 and name = $2';

// A transaction that is still open may yet commit an entry with an earlier place: nothing from it onwards is read.
const next = `select tx, position, file_kind, file_id, ${entryColumns} from entry
  where municipality = $1 and (tx, position) > ($2, $3) and tx < pg_snapshot_xmin(pg_current_snapshot())
  order by tx, position limit $4`;

/**
 * Hands the next part of a municipality's log to a follower, in the order in which transactions began. What `take`
 * does in the transaction it is given, and the follower's new place, are kept together or not at all: every entry is
 * taken once, and none is skipped, however late it commits. Answers how many were taken; 0 when there is no more yet.
 */
export const followOnce = (
  system: Pool,
  municipality: Id,
  name: string,
  take: (logged: readonly Logged[], tx: Tx) => Promise<void>,
  atMost = 500,
): Promise<number> =>
  inTenant(system, { municipality, member: null, holders: [] }, async (tx) => {
    tx.send('begin-following', begin, [municipality, name]);
    const [place] = await tx.ask<Place>('place-of-follower', stand, [municipality, name]);
    if (!place) throw new Error(`The follower ${name} has no place.`);
    const rows = await tx.ask<LogRow>('next-in-log', next, [municipality, place.tx, place.position, atMost]);
    const last = rows.at(-1);
    if (!last) return 0;
    const logged = rows.map((row) => ({
      position: row.position,
      envelope: envelopeOf(municipality, { kind: row.file_kind, id: row.file_id }, row),
    }));
    await take(logged, tx);
    tx.send('move-follower', move, [municipality, name, last.tx, last.position]);
    return rows.length;
  });
