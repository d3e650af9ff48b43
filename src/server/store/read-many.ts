import type { Entry, Envelope, FileKind, FileRef, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Access, logAccess } from './access-log.ts';
import type { Tx } from './context.ts';
import type { WrappedKey } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { type PlaceHeld, placesHeldInMany } from './places.ts';
import { type Reading, type Sealed, waiting } from './read.ts';
import type { Store } from './store.ts';

/** Which part of which files is asked for. */
export interface ReadingMany {
  kind: FileKind;
  ids: readonly Id[];
  /** Sections as the pack names them; an institution's own part of one belongs to it. */
  sections: readonly Section[];
  /**
   * How many files are asked for together: the database reads on while these are opened. Left out, all: many small
   * files come quicker in one statement.
   */
  atATime?: number;
}

/** Says for one file, by the places that the reader holds in it, which entries they may have. */
export type Keep = (file: FileRef, held: readonly PlaceHeld[]) => (envelope: Envelope) => boolean;

const entries = `select file_id, ${entryColumns} from entry
  where municipality = $1 and file_kind = $2 and file_id = any ($3) and split_part(section, '/', 1) = any ($4)
  order by file_id, seq`;

const keys = `select file_id, section, wrapped from data_key
  where municipality = $1 and file_kind = $2 and file_id = any ($3) and split_part(section, '/', 1) = any ($4)`;

type InFile<T> = T & { file_id: Id };

/**
 * What a reader may have of one file, put into the form in which it is wanted as soon as the database has given it; and
 * the envelopes of what they may not have.
 */
export type Taken<T> = (
  file: FileRef,
  held: readonly PlaceHeld[],
  sealed: Sealed,
  left: readonly Envelope[],
) => T;

const inTurn = (ids: readonly Id[], atATime: number): readonly (readonly Id[])[] =>
  Array.from({ length: Math.ceil(ids.length / atATime) }, (_, n) =>
    ids.slice(n * atATime, (n + 1) * atATime),
  );

/**
 * Sections of many files as one reader may have them, in one round trip and in a transaction of the application's
 * role. Like `askFile` it never decrypts what `keep` leaves out, and the look is recorded for every file of which
 * something may be read. Files that are closed to the reader are absent. Without a `reading` nothing is recorded: for
 * the server's own comparing, which itself records of whom it tells somebody.
 */
export const takeMany = async <T>(
  tx: Tx,
  store: Pick<Store, 'keys'>,
  { kind, ids, sections, atATime = ids.length }: ReadingMany,
  keep: Keep,
  reading: Reading | null,
  take: Taken<T>,
): Promise<ReadonlyMap<Id, T>> => {
  if (ids.length === 0) return new Map();
  const municipality = tx.context.municipality;
  const about = (some: readonly Id[]) => [municipality, kind, some, sections];
  const around = Promise.all([
    tx.ask<InFile<WrappedKey> & Record<string, unknown>>('keys-of-many', keys, about(ids)),
    placesHeldInMany(tx, kind, ids),
  ]);
  const taken = new Map<Id, T>();
  const looks: Access[] = [];
  const takeSome = async (some: readonly Id[]): Promise<void> => {
    const asked = tx.ask<InFile<EntryInFile> & Record<string, unknown>>(
      'entries-of-many',
      entries,
      about(some),
    );
    const [[wrapped, places], rows] = await Promise.all([around, asked]);
    for (const [id, inFile] of Map.groupBy(rows, ({ file_id }) => file_id)) {
      const file: FileRef = { kind, id };
      const held = places.get(id) ?? [];
      const mayRead = keep(file, held);
      const kept: { envelope: Envelope; sealed: Buffer }[] = [];
      const left: Envelope[] = [];
      for (const row of inFile) {
        const envelope = envelopeOf(municipality, file, row);
        if (mayRead(envelope)) kept.push({ envelope, sealed: row.body });
        else left.push(envelope);
      }
      if (kept.length === 0) continue;
      const keysHere = wrapped.filter(({ file_id }) => file_id === id);
      const { sections: seen, ...sealed } = waiting(store, municipality, file, kept, keysHere);
      taken.set(id, take(file, held, sealed, left));
      if (reading === null) continue;
      looks.push({
        member: tx.context.member,
        kind,
        file: id,
        act: 'list',
        purpose: reading.purpose,
        sections: seen,
        device: reading.device,
      });
    }
  };
  const parts = inTurn(ids, atATime).values();
  const takeInTurn = async (): Promise<void> => {
    for (const some of parts) await takeSome(some);
  };
  // While one part is opened, the database reads another; what else is asked meanwhile comes in between.
  await Promise.all([takeInTurn(), takeInTurn()]);
  if (looks.length > 0) logAccess(tx, looks);
  return taken;
};

/** The same, opened: for lists that show a name. */
export const readMany = (
  tx: Tx,
  store: Pick<Store, 'keys'>,
  asked: ReadingMany,
  keep: Keep,
  reading: Reading | null,
): Promise<ReadonlyMap<Id, readonly Entry[]>> =>
  takeMany(tx, store, asked, keep, reading, (_file, _held, { open }) => open());
