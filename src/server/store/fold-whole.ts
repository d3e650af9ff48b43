import type { Command, FileRef, FileRules } from '../../core/chronology/entry.ts';
import { fold } from '../../core/chronology/fold.ts';
import type { Tx } from './context.ts';
import { askWrappedKeys, unwrapKeys } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { openBody } from './open-body.ts';
import type { Store } from './store.ts';

const asked = `select ${entryColumns} from entry
  where municipality = $1 and file_kind = $2 and file_id = $3 order by seq`;

/**
 * A file as it stands in this transaction (of the system role), whole and with the server's own authority, for a rule
 * that hangs on it. It is not locked, and nobody is told what it says.
 */
export const foldWhole = async <F, C extends Command>(
  tx: Tx,
  store: Pick<Store, 'keys'>,
  rules: FileRules<F, C>,
  ref: FileRef,
): Promise<F> => {
  const { municipality } = tx.context;
  const [rows, wrapped] = await Promise.all([
    tx.ask<EntryInFile & Record<string, unknown>>('fold-whole', asked, [municipality, ref.kind, ref.id]),
    askWrappedKeys(tx, ref),
  ]);
  const keys = unwrapKeys(store.keys, municipality, ref, wrapped);
  return fold(
    rules,
    ref,
    rows.map((row) => openBody(keys, envelopeOf(municipality, ref, row), row.body)),
  );
};
