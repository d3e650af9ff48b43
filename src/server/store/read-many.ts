import type { Entry, Envelope, FileKind, FileRef, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { type Access, logAccess } from './access-log.ts';
import type { Tx } from './context.ts';
import { unwrapKeys, type WrappedKey } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { openBody } from './open-body.ts';
import { type PlaceHeld, placesHeldInMany } from './places.ts';
import type { Reading } from './read.ts';
import type { Store } from './store.ts';

/** Which part of which files is asked for. */
export interface ReadingMany {
  kind: FileKind;
  ids: readonly Id[];
  /** Sections as the pack names them; an institution's own part of one belongs to it. */
  sections: readonly Section[];
}

/** Says for one file, by the places that the reader holds in it, which entries they may have. */
export type Keep = (file: FileRef, held: readonly PlaceHeld[]) => (envelope: Envelope) => boolean;

const entries = `select file_id, ${entryColumns} from entry
  where municipality = $1 and file_kind = $2 and file_id = any ($3) and split_part(section, '/', 1) = any ($4)
  order by file_id, seq`;

const keys = `select file_id, section, wrapped from data_key
  where municipality = $1 and file_kind = $2 and file_id = any ($3) and split_part(section, '/', 1) = any ($4)`;

type InFile<T> = T & { file_id: Id };

const askBoth = (tx: Tx, { kind, ids, sections }: ReadingMany) => {
  const asked = [tx.context.municipality, kind, ids, sections];
  return Promise.all([
    tx.ask<InFile<EntryInFile> & Record<string, unknown>>('entries-of-many', entries, asked),
    tx.ask<InFile<WrappedKey> & Record<string, unknown>>('keys-of-many', keys, asked),
    placesHeldInMany(tx, kind, ids),
  ]);
};

/**
 * Sections of many files as one reader may have them, in one round trip and in a transaction of the application's
 * role: for lists that show a name. Like `readFile` it never decrypts what `keep` leaves out, and the look is
 * recorded for every file of which something was read. Files that are closed to the reader are absent. Without a
 * `reading` nothing is recorded: for the server's own comparing, which itself records of whom it tells somebody.
 */
export const readMany = async (
  tx: Tx,
  store: Pick<Store, 'keys'>,
  asked: ReadingMany,
  keep: Keep,
  reading: Reading | null,
): Promise<ReadonlyMap<Id, readonly Entry[]>> => {
  if (asked.ids.length === 0) return new Map();
  const [rows, wrapped, places] = await askBoth(tx, asked);
  const municipality = tx.context.municipality;
  const keysOf = Map.groupBy(wrapped, ({ file_id }) => file_id);
  const read = new Map<Id, readonly Entry[]>();
  const looks: Access[] = [];
  for (const [id, sealed] of Map.groupBy(rows, ({ file_id }) => file_id)) {
    const file: FileRef = { kind: asked.kind, id };
    const mayRead = keep(file, places.get(id) ?? []);
    const kept = sealed
      .map((row) => ({ envelope: envelopeOf(municipality, file, row), body: row.body }))
      .filter(({ envelope }) => mayRead(envelope));
    if (kept.length === 0) continue;
    const sections = new Set(kept.map(({ envelope }) => envelope.section));
    const opened = unwrapKeys(store.keys, municipality, file, keysOf.get(id) ?? [], (section) =>
      sections.has(section),
    );
    read.set(
      id,
      kept.map(({ envelope, body }) => openBody(opened, envelope, body)),
    );
    if (reading === null) continue;
    looks.push({
      member: tx.context.member,
      kind: asked.kind,
      file: id,
      act: 'list',
      purpose: reading.purpose,
      sections: [...sections],
      device: reading.device,
    });
  }
  if (looks.length > 0) logAccess(tx, looks);
  return read;
};
