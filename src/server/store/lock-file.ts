import type { Entry, FileRef } from '../../core/chronology/entry.ts';
import { derivedId, type Id } from '../../core/id.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Tx } from './context.ts';
import { askWrappedKeys, unwrapKeys } from './data-keys.ts';
import { chainColumns, type EntryInFile, entryColumns, envelopeOf, type InChain } from './entry-row.ts';
import type { RememberedFile } from './file-cache.ts';
import { openBody } from './open-body.ts';
import { noRows, rowsByKey } from './projection.ts';
import type { Store } from './store.ts';

/** A file that this transaction has locked: whole, as it stands now. */
export interface LockedFile extends RememberedFile {
  ref: FileRef;
  /** The entries, already stored, whose ids fall in the range that was asked for. */
  sentBefore: readonly Entry[];
}

/** The ids that one command can give to its entries: its own and those derived from it. */
export const idsOfCommand = (id: Id): IdRange => ({ from: id, to: derivedId(id, 4095) });

export interface IdRange {
  from: Id;
  to: Id;
}

const lock =
  'select seq, hash, erased_at from file where municipality = $1 and kind = $2 and id = $3 for update';

const begin = 'insert into file (municipality, kind, id) values ($1, $2, $3) on conflict do nothing';

const columns = `${entryColumns}, ${chainColumns}`;

// A statement of its own after the lock: it sees what the writer before us committed while we waited.
const later = `select ${columns} from entry
  where municipality = $1 and file_kind = $2 and file_id = $3 and seq > $4
  union all
  select ${columns} from entry
  where municipality = $1 and id >= $5 and id <= $6 and file_kind = $2 and file_id = $3 and seq <= $4
  order by seq`;

interface Head {
  seq: number;
  hash: Buffer | null;
  erased_at: string | null;
}

interface Asked {
  head: Head | undefined;
  rows: readonly (EntryInFile & InChain)[];
}

const ask = async (tx: Tx, ref: FileRef, after: number, ids: IdRange): Promise<Asked> => {
  const file = [tx.context.municipality, ref.kind, ref.id];
  const [heads, rows] = await Promise.all([
    tx.ask<Head>('lock-file', lock, file),
    tx.ask<EntryInFile & InChain & Record<string, unknown>>('entries-later', later, [
      ...file,
      after,
      ids.from,
      ids.to,
    ]),
  ]);
  return { head: heads[0], rows };
};

const blank = (store: Store, ref: FileRef): RememberedFile => ({
  seq: 0,
  hash: null,
  folded: store.kinds.blank(ref),
  lastEntryAt: null,
  rows: noRows,
  keys: new Map(),
});

/**
 * Locks a file for writing and folds it whole, with the server's own authority; a file that is not there yet is
 * begun. Whoever locks several must do so in the order of their ids (see `inLockingOrder`).
 */
export const lockFile = async (
  tx: Tx,
  store: Store,
  ref: FileRef,
  ids: IdRange,
): Promise<LockedFile | Refusal> => {
  const known = store.cache.get(tx.context.municipality, ref);
  let asked = await ask(tx, ref, known?.seq ?? 0, ids);
  if (!asked.head) {
    const [, again] = await Promise.all([
      tx.ask('begin-file', begin, [tx.context.municipality, ref.kind, ref.id]),
      ask(tx, ref, 0, ids),
    ]);
    asked = again;
  }
  if (!asked.head) throw new Error(`File ${ref.id} could not be begun.`);
  if (asked.head.erased_at !== null) return refuse('file-erased');
  if (known && continues(known, asked)) return bringUp(tx, store, ref, known, asked, ids);
  store.cache.forget(tx.context.municipality, ref);
  if (known) asked = await ask(tx, ref, 0, ids);
  return bringUp(tx, store, ref, blank(store, ref), asked, ids);
};

const sameHash = (one: Buffer | null, other: Buffer | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

const continues = (known: RememberedFile, { head, rows }: Asked): boolean => {
  const first = rows.find((row) => row.seq > known.seq);
  return sameHash(first ? first.prev : (head?.hash ?? null), known.hash);
};

const bringUp = async (
  tx: Tx,
  store: Store,
  ref: FileRef,
  known: RememberedFile,
  { head, rows }: Asked,
  ids: IdRange,
): Promise<LockedFile> => {
  const municipality = tx.context.municipality;
  const isNew = rows.some((row) => row.seq > known.seq);
  const keys = isNew ? unwrapKeys(store.keys, municipality, ref, await askWrappedKeys(tx, ref)) : known.keys;
  const entries = rows.map((row) => openBody(keys, envelopeOf(municipality, ref, row), row.body));
  const fresh = entries.filter((entry) => entry.seq !== null && entry.seq > known.seq);
  const seq = known.seq + fresh.length;
  if (seq !== head?.seq) throw new Error(`File ${ref.id} has ${seq} entries and its head says ${head?.seq}.`);
  const sentBefore = entries.filter((entry) => entry.id >= ids.from && entry.id <= ids.to);
  if (fresh.length === 0) return { ...known, ref, sentBefore };
  const folded = known.folded.after(fresh);
  const lastEntryAt = fresh.at(-1)?.recordedAt ?? known.lastEntryAt;
  const remembered: RememberedFile = {
    seq,
    hash: head.hash,
    folded,
    lastEntryAt,
    rows: rowsByKey(folded.project({ municipality, file: ref, lastEntryAt })),
    keys,
  };
  store.cache.set(municipality, ref, remembered);
  return { ...remembered, ref, sentBefore };
};

/** The one order in which files are locked, so that two writers never wait for each other. */
export const inLockingOrder = (one: FileRef, other: FileRef): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : one.kind < other.kind ? -1 : Number(one.kind > other.kind);
