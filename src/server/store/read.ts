import type { Entry, Envelope, FileRef, Section } from '../../core/chronology/entry.ts';
import { logAccess } from './access-log.ts';
import type { Tx } from './context.ts';
import { askWrappedKeys, unwrapKeys } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { openBody } from './open-body.ts';
import type { Store } from './store.ts';

/** For what a file is opened; it stands in the access log. */
export interface Reading {
  purpose: string | null;
  device: string | null;
}

export interface ReadFile {
  /** What the reader may read, in the order of the file. */
  entries: readonly Entry[];
  /** The envelopes of all entries that the database shows this reader, kept or not. */
  envelopes: readonly Envelope[];
}

const whole = `select ${entryColumns} from entry where municipality = $1 and file_kind = $2 and file_id = $3 order by seq`;

/**
 * A file's entries as one reader may have them, in a transaction of the application's role. Row-level security
 * leaves it empty for who is not in the circle. `keep` looks at envelopes alone, and what it leaves out is never
 * decrypted. The look is recorded in the same transaction.
 */
export const readFile = async (
  tx: Tx,
  store: Pick<Store, 'keys'>,
  file: FileRef,
  keep: (envelope: Envelope) => boolean,
  reading: Reading,
): Promise<ReadFile> => {
  const municipality = tx.context.municipality;
  const [rows, wrapped] = await Promise.all([
    tx.ask<EntryInFile & Record<string, unknown>>('whole-file', whole, [municipality, file.kind, file.id]),
    askWrappedKeys(tx, file),
  ]);
  const all = rows.map((row) => ({ envelope: envelopeOf(municipality, file, row), sealed: row.body }));
  const kept = all.filter(({ envelope }) => keep(envelope));
  const sections = new Set<Section>(kept.map(({ envelope }) => envelope.section));
  const keys = unwrapKeys(store.keys, municipality, file, wrapped, (section) => sections.has(section));
  const entries = kept.map(({ envelope, sealed }) => openBody(keys, envelope, sealed));
  logAccess(tx, [
    {
      member: tx.context.member,
      kind: file.kind,
      file: file.id,
      act: rows.length === 0 ? 'denied' : 'read',
      purpose: reading.purpose,
      sections: [...sections],
      device: reading.device,
    },
  ]);
  return { entries, envelopes: all.map(({ envelope }) => envelope) };
};
