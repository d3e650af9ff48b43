import type { Command, FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { writingOf } from './append.ts';
import type { Tx } from './context.ts';
import { unwrapKeys, type WrappedKey } from './data-keys.ts';
import { decideOne } from './decide-one.ts';
import { chainColumns, type EntryInFile, entryColumns, envelopeOf, type InChain } from './entry-row.ts';
import type { RememberedFile } from './file-cache.ts';
import { openBody } from './open-body.ts';
import { placesHeldInMany } from './places.ts';
import { rowsByKey } from './projection.ts';
import { authorOf, holdersOf, type Member, type Store } from './store.ts';
import { takeEntries } from './take-entries.ts';
import { writeFiles } from './write-files.ts';

type InFile<T> = T & { file_id: Id } & Record<string, unknown>;

interface Head extends Record<string, unknown> {
  id: Id;
  seq: number;
  hash: Buffer | null;
  erased_at: string | null;
}

const lock = `select id, seq, hash, erased_at from file where municipality = $1 and kind = $2 and id = any ($3)
  order by id for update`;
// Sent after the lock, so that it sees what a writer before us committed while we waited.
const entries = `select file_id, ${entryColumns}, ${chainColumns} from entry
  where municipality = $1 and file_kind = $2 and file_id = any ($3) order by file_id, seq`;
const keys =
  'select file_id, section, wrapped from data_key where municipality = $1 and file_kind = $2 and file_id = any ($3)';

const lockMany = async (
  tx: Tx,
  store: Store,
  kind: FileKind,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, RememberedFile | Refusal>> => {
  const { municipality } = tx.context;
  const asked = [municipality, kind, ids];
  const [heads, rows, wrapped] = await Promise.all([
    tx.ask<Head>('lock-files', lock, asked),
    tx.ask<InFile<EntryInFile & InChain>>('chains-of-many', entries, asked),
    tx.ask<InFile<WrappedKey>>('keys-of-files', keys, asked),
  ]);
  const rowsOf = Map.groupBy(rows, ({ file_id }) => file_id);
  const keysOf = Map.groupBy(wrapped, ({ file_id }) => file_id);
  return new Map(
    heads.map(({ id, seq, hash, erased_at }): [Id, RememberedFile | Refusal] => {
      if (erased_at !== null) return [id, refuse('file-erased')];
      const file: FileRef = { kind, id };
      const opened = unwrapKeys(store.keys, municipality, file, keysOf.get(id) ?? []);
      const all = (rowsOf.get(id) ?? []).map((row) =>
        openBody(opened, envelopeOf(municipality, file, row), row.body),
      );
      if (all.length !== seq)
        throw new Error(`File ${id} has ${all.length} entries and its head says ${seq}.`);
      const folded = store.kinds.blank(file).after(all);
      const lastEntryAt = all.at(-1)?.recordedAt ?? null;
      const projected = rowsByKey(folded.project({ municipality, file, lastEntryAt }));
      return [id, { seq, hash, folded, lastEntryAt, rows: projected, keys: opened }];
    }),
  );
};

/**
 * One command for each of many files of one kind, in the caller's transaction (of the system role). Each is decided
 * for itself: those that are refused stay as they are and are told, the others are written in one statement.
 */
export const decideEach = async (
  tx: Tx,
  store: Store,
  member: Member,
  kind: FileKind,
  commands: ReadonlyMap<Id, Command>,
): Promise<ReadonlyMap<Id, Refusal>> => {
  const ids = [...commands.keys()];
  const [locked, places] = await Promise.all([
    lockMany(tx, store, kind, ids),
    placesHeldInMany(tx, kind, ids, holdersOf(member)),
  ]);
  const now = store.now();
  const by = authorOf(member);
  const refused = new Map<Id, Refusal>();
  const taken = [...commands].flatMap(([id, command]) => {
    const file: FileRef = { kind, id };
    const stands = locked.get(id) ?? refuse('not-found');
    const decision = isRefusal(stands)
      ? stands
      : decideOne(store, member, command, {
          file,
          folded: stands.folded,
          begun: false,
          held: places.get(id) ?? [],
          number: null,
          now,
        });
    if (isRefusal(stands) || isRefusal(decision)) {
      if (isRefusal(decision)) refused.set(id, decision);
      return [];
    }
    const [first, ...rest] = decision;
    if (!first) return [];
    return [takeEntries(store.keys, member.municipality, file, stands, [first, ...rest], by, now)];
  });
  if (taken.length === 0) return refused;
  const writes = taken.map(({ write }) => write);
  const acts = taken.map((took) => writingOf(took, by));
  if (!(await writeFiles(tx, writes, acts, { insertOnly: false, last: false })))
    throw new Error('A locked file moved on.');
  return refused;
};
