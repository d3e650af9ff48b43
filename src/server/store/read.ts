import type { Entry, Envelope, FileRef, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { logAccess } from './access-log.ts';
import type { Tx } from './context.ts';
import { askWrappedKeys, unwrapKeys, type WrappedKey } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { jsonList } from './json-bytes.ts';
import { openAsJson, openBody } from './open-body.ts';
import { type PlaceHeld, placesHeld } from './places.ts';
import type { Store } from './store.ts';

/** For what a file is opened; it stands in the access log. */
export interface Reading {
  purpose: string | null;
  device: string | null;
}

/** What one reader may have of a file, not opened yet. */
export interface Sealed {
  /** In the order of the file. */
  open: () => readonly Entry[];
  /** The same as a JSON list, for who only hands it on. */
  openAsJson: () => Buffer;
}

/** A file as the database shows it to one reader. */
export interface AskedFile extends Sealed {
  /** The reader's places in its circle. */
  held: readonly PlaceHeld[];
  /** The envelopes of all entries that the database shows this reader, kept or not. */
  envelopes: readonly Envelope[];
}

/** An entry that its reader may have. */
export interface Kept {
  envelope: Envelope;
  sealed: Buffer;
}

/** Entries of one file that wait to be opened with the keys of its sections. */
export const waiting = (
  store: Pick<Store, 'keys'>,
  municipality: Id,
  file: FileRef,
  kept: readonly Kept[],
  wrapped: readonly WrappedKey[],
): Sealed & { sections: readonly Section[] } => {
  const sections = new Set<Section>(kept.map(({ envelope }) => envelope.section));
  const each = <T>(
    opened: (keys: ReadonlyMap<Section, Buffer>, envelope: Envelope, sealed: Buffer) => T,
  ): T[] => {
    const keys = unwrapKeys(store.keys, municipality, file, wrapped, (section) => sections.has(section));
    return kept.map(({ envelope, sealed }) => opened(keys, envelope, sealed));
  };
  return {
    sections: [...sections],
    open: () => each(openBody),
    openAsJson: () => jsonList(each(openAsJson)),
  };
};

/** By the reader's places, which entries they may have; it looks at envelopes alone. */
export type KeepFor = (held: readonly PlaceHeld[]) => (envelope: Envelope) => boolean;

const whole = `select ${entryColumns} from entry where municipality = $1 and file_kind = $2 and file_id = $3 order by seq`;

/**
 * A file's entries as one reader may have them, in one round trip of a transaction of the application's role.
 * Row-level security leaves it empty for who is not in the circle. What `keepFor` leaves out is never decrypted. The
 * look is recorded in the same transaction.
 */
export const askFile = async (
  tx: Tx,
  store: Pick<Store, 'keys'>,
  file: FileRef,
  keepFor: KeepFor,
  reading: Reading,
): Promise<AskedFile> => {
  const municipality = tx.context.municipality;
  const [rows, wrapped, held] = await Promise.all([
    tx.ask<EntryInFile & Record<string, unknown>>('whole-file', whole, [municipality, file.kind, file.id]),
    askWrappedKeys(tx, file),
    placesHeld(tx, file),
  ]);
  const keep = keepFor(held);
  const all = rows.map((row) => ({ envelope: envelopeOf(municipality, file, row), sealed: row.body }));
  const kept = all.filter(({ envelope }) => keep(envelope));
  const { sections, open, openAsJson } = waiting(store, municipality, file, kept, wrapped);
  logAccess(tx, [
    {
      member: tx.context.member,
      kind: file.kind,
      file: file.id,
      act: rows.length === 0 ? 'denied' : 'read',
      purpose: reading.purpose,
      sections,
      device: reading.device,
    },
  ]);
  return { held, envelopes: all.map(({ envelope }) => envelope), open, openAsJson };
};

/** The same for whoever knows already what of the file they may have: its entries, opened. */
export const readFile = async (
  tx: Tx,
  store: Pick<Store, 'keys'>,
  file: FileRef,
  keep: (envelope: Envelope) => boolean,
  reading: Reading,
): Promise<{ entries: readonly Entry[]; envelopes: readonly Envelope[] }> => {
  const { envelopes, open } = await askFile(tx, store, file, () => keep, reading);
  return { entries: open(), envelopes };
};
