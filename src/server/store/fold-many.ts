import type { FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Tx } from './context.ts';
import { unwrapKeys, type WrappedKey } from './data-keys.ts';
import { type EntryInFile, entryColumns, envelopeOf } from './entry-row.ts';
import { openBody } from './open-body.ts';
import type { Projection } from './projection.ts';
import type { Store } from './store.ts';

/** Several files folded whole, each with the rows that follow from it. */
export interface FoldedFiles {
  entries: number;
  /** An erased file gives no rows any more. */
  projections: readonly { id: Id; projection: Projection }[];
  /** Files that do not open, or whose entries and head differ: `npm run verify` tells more. Nothing follows from them. */
  unreadable: readonly Id[];
}

interface Head extends Record<string, unknown> {
  id: Id;
  seq: number;
  erased_at: string | null;
}
type InFile<T> = T & { file_id: Id } & Record<string, unknown>;

const heads = (lock: boolean): string =>
  `select id, seq, erased_at from file where municipality = $1 and kind = $2 and id = any ($3) order by id
   ${lock ? 'for share' : ''}`;
const entries = `select file_id, ${entryColumns} from entry
  where municipality = $1 and file_kind = $2 and file_id = any ($3) order by file_id, seq`;
const keys = `select file_id, section, wrapped from data_key
  where municipality = $1 and file_kind = $2 and file_id = any ($3)`;

/**
 * Reads and folds files of one kind. With `lock` they are held (in the order in which writers take them) so that
 * what follows from them can be written in the same transaction.
 */
export const foldMany = async (
  tx: Tx,
  store: Pick<Store, 'keys' | 'kinds'>,
  kind: FileKind,
  ids: readonly Id[],
  lock: boolean,
): Promise<FoldedFiles> => {
  const { municipality } = tx.context;
  const asked = [municipality, kind, ids];
  const [files, rows, wrapped] = await Promise.all([
    tx.ask<Head>(lock ? 'hold-files' : 'heads-of-files', heads(lock), asked),
    tx.ask<InFile<EntryInFile>>('fold-entries', entries, asked),
    tx.ask<InFile<WrappedKey>>('fold-keys', keys, asked),
  ]);
  const rowsOf = Map.groupBy(rows, ({ file_id }) => file_id);
  const keysOf = Map.groupBy(wrapped, ({ file_id }) => file_id);
  const project = ({ id, seq, erased_at }: Head): Projection | null => {
    if (erased_at !== null) return {};
    const file: FileRef = { kind, id };
    const sealed = rowsOf.get(id) ?? [];
    if (sealed.length !== seq) return null;
    try {
      const opened = unwrapKeys(store.keys, municipality, file, keysOf.get(id) ?? []);
      const all = sealed.map((row) => openBody(opened, envelopeOf(municipality, file, row), row.body));
      const lastEntryAt = all.at(-1)?.recordedAt ?? null;
      return store.kinds.blank(file).after(all).project({ municipality, file, lastEntryAt });
    } catch {
      return null;
    }
  };
  const projected = files.map((head) => ({ id: head.id, projection: project(head) }));
  return {
    entries: rows.length,
    projections: projected.flatMap(({ id, projection }) => (projection ? [{ id, projection }] : [])),
    unreadable: projected.flatMap(({ id, projection }) => (projection ? [] : [id])),
  };
};
