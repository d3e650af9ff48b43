import type { Entry, Envelope, FileRef, NewEntry, Section } from '../../core/chronology/entry.ts';
import { type Id, isId } from '../../core/id.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { seal } from '../keys/seal.ts';
import { type QueuedTelling, queued } from '../told/queue.ts';
import { canonicalEnvelope, linkHash } from './chain.ts';
import type { RememberedFile } from './file-cache.ts';
import { changesBetween, type RowsByKey, rowsByKey, type TableChange } from './projection.ts';
import type { Folded } from './registry.ts';
import { asHex, type FileWrite, type FreshKey, type WrittenEntry } from './write-files.ts';

/** Who writes, for whom, on what. */
export interface Author {
  member: Id;
  agency: Id;
  device: string;
}

/** A file with new entries: what to write, the entries as they stand now, and the file after them. */
export interface Taken {
  write: FileWrite;
  entries: readonly Entry[];
  after: RememberedFile;
}

const rowOf = (envelope: Envelope, body: Buffer, prev: Buffer | null, hash: Buffer): WrittenEntry => ({
  file_kind: envelope.file.kind,
  file_id: envelope.file.id,
  seq: envelope.seq,
  id: envelope.id,
  kind: envelope.kind,
  version: envelope.version,
  section: envelope.section,
  author: envelope.author,
  agency: envelope.agency,
  device: envelope.device,
  occurred_at: envelope.occurredAt,
  recorded_at: envelope.recordedAt,
  body: asHex(body),
  prev: prev && asHex(prev),
  hash: asHex(hash),
});

const requireIds = (...ids: readonly Id[]): void => {
  for (const id of ids) if (!isId(id)) throw new Error(`${id} is no id as the database writes it.`);
};

/** A file as its next entries find it. */
export type Before = Pick<RememberedFile, 'seq' | 'hash' | 'folded' | 'keys'>;

/** New entries that have their place in the file, sealed and chained; nothing follows from them yet. */
interface Chained {
  rows: readonly WrittenEntry[];
  freshKeys: readonly FreshKey[];
  entries: readonly Entry[];
  after: Pick<Before, 'seq' | 'keys'> & { hash: Buffer };
}

/** The same with the file as it stands after them; nothing of the lists is worked out yet. */
export interface Sealed extends Chained {
  tellings: readonly QueuedTelling[];
  after: Before & { hash: Buffer };
}

/** Gives new entries their place in the file, seals and chains them. Writes nothing. */
export const chainEntries = (
  ring: KeyRing,
  municipality: Id,
  ref: FileRef,
  file: Omit<Before, 'folded'>,
  fresh: readonly [NewEntry, ...NewEntry[]],
  by: Author,
  recordedAt: string,
): Chained => {
  requireIds(municipality, ref.id, by.member, by.agency, ...fresh.map(({ id }) => id));
  const keys = new Map(file.keys);
  const freshKeys: FreshKey[] = [];
  const keyOf = (section: Section): Buffer => {
    const known = keys.get(section);
    if (known) return known;
    const { key, wrapped } = ring.fresh({ municipality, file: ref, section });
    keys.set(section, key);
    freshKeys.push({ section, wrapped, master: ring.master });
    return key;
  };
  let { seq, hash: head } = file;
  const rows: WrittenEntry[] = [];
  const entries = fresh.map(({ body, ...said }): Entry => {
    seq += 1;
    const envelope: Envelope = {
      ...said,
      municipality,
      file: ref,
      seq,
      author: by.member,
      agency: by.agency,
      device: by.device,
      recordedAt,
    };
    const about = canonicalEnvelope(envelope);
    const sealed = seal(keyOf(said.section), JSON.stringify(body), about);
    const hash = linkHash(head, about, sealed);
    rows.push(rowOf(envelope, sealed, head, hash));
    head = hash;
    return { ...envelope, body };
  });
  if (head === null) throw new Error('A file without an entry has no head.');
  return { rows, freshKeys, entries, after: { seq, hash: head, keys } };
};

/** The file after new entries, and who is told of them. */
export const foldOn = (
  before: Folded,
  entries: readonly Entry[],
  municipality: Id,
  ref: FileRef,
  author: Id,
): { folded: Folded; tellings: readonly QueuedTelling[] } => {
  const folded = before.after(entries);
  const tellings = queued(folded.tells(entries, { municipality, file: ref }), { author, file: ref });
  return { folded, tellings };
};

/** Seals and chains new entries, and folds the file on. Writes nothing. */
export const sealEntries = (
  ring: KeyRing,
  municipality: Id,
  ref: FileRef,
  file: Before,
  fresh: readonly [NewEntry, ...NewEntry[]],
  by: Author,
  recordedAt: string,
): Sealed => {
  const chained = chainEntries(ring, municipality, ref, file, fresh, by, recordedAt);
  const { folded, tellings } = foldOn(file.folded, chained.entries, municipality, ref, by.member);
  return { ...chained, tellings, after: { ...chained.after, folded } };
};

/** The rows that follow from a file as it stands, and what has to be written where others stood before. */
export const listed = (
  ring: KeyRing,
  municipality: Id,
  ref: FileRef,
  folded: Folded,
  lastEntryAt: string,
  before: RowsByKey,
): { rows: RowsByKey; changes: readonly TableChange[] } => {
  const rows = rowsByKey(folded.project({ municipality, file: ref, lastEntryAt }));
  const changes = changesBetween(before, rows).map((change) =>
    change.name === 'person_index'
      ? { ...change, put: change.put.map((row) => indexed(ring, municipality, row)) }
      : change,
  );
  return { rows, changes };
};

/** Gives new entries their place in the file, seals and chains them, and works out what follows. Writes nothing. */
export const takeEntries = (
  ring: KeyRing,
  municipality: Id,
  ref: FileRef,
  file: RememberedFile,
  fresh: readonly [NewEntry, ...NewEntry[]],
  by: Author,
  recordedAt: string,
): Taken => {
  const sealed = sealEntries(ring, municipality, ref, file, fresh, by, recordedAt);
  const { seq, hash, folded } = sealed.after;
  const { rows, changes } = listed(ring, municipality, ref, folded, recordedAt, file.rows);
  const { entries, freshKeys, tellings } = sealed;
  return {
    write: { ref, before: file, seq, hash, entries: sealed.rows, freshKeys, changes, tellings },
    entries,
    after: { ...sealed.after, lastEntryAt: recordedAt, rows },
  };
};

/** An index row as it is stored: its terms hashed under the municipality's key. */
export const indexed = (
  ring: KeyRing,
  municipality: Id,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const terms = Array.isArray(row.terms) ? row.terms : [];
  return {
    ...row,
    terms: [...new Set(terms.map((term) => ring.term(municipality, String(term))))].sort((a, b) => a - b),
  };
};
