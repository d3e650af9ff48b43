import type { Envelope, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from './context.ts';
import { askWrappedKeys, unwrapKeys } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { openBody } from './open-body.ts';
import type { Store } from './store.ts';

const whole = `select ${entryColumns} from entry where municipality = $1 and file_kind = $2 and file_id = $3 order by seq`;

/**
 * The attached files that the entries of a file hand over to a reader who may have what `keep` lets through; null for
 * a kind of file in which every attached file of an open section is its readers'. The caller records the look.
 */
export const filesHanded = async (
  tx: Tx,
  store: Pick<Store, 'keys' | 'kinds'>,
  file: FileRef,
  keep: (envelope: Envelope) => boolean,
): Promise<ReadonlySet<Id> | null> => {
  const blank = store.kinds.blank(file);
  if (blank.filesNamed() === null) return null;
  const { municipality } = tx.context;
  const [rows, wrapped] = await Promise.all([
    tx.ask<EntryInFile & Record<string, unknown>>('handing-file', whole, [municipality, file.kind, file.id]),
    askWrappedKeys(tx, file),
  ]);
  const kept = rows
    .map((row) => ({ envelope: envelopeOf(municipality, file, row), sealed: row.body }))
    .filter(({ envelope }) => keep(envelope));
  const sections = new Set(kept.map(({ envelope }) => envelope.section));
  const keys = unwrapKeys(store.keys, municipality, file, wrapped, (section) => sections.has(section));
  return blank.after(kept.map(({ envelope, sealed }) => openBody(keys, envelope, sealed))).filesNamed();
};
