import type { FileRef, Section } from '../../core/chronology/entry.ts';
import { type QueuedTelling, queueing } from '../told/queue.ts';
import { type Access, accessRows, recordingAccess } from './access-log.ts';
import type { Tx } from './context.ts';
import { chainColumns, entryColumns } from './entry-row.ts';
import type { RememberedFile } from './file-cache.ts';
import {
  type ProjectionName,
  projectionNames,
  shapes,
  type TableChange,
  type Touched,
} from './projection.ts';

/** An entry's row as JSON: bytes in PostgreSQL's hexadecimal notation. */
export type WrittenEntry = Readonly<Record<string, string | number | null>>;

/** A key that was made for a section, as it is stored. */
export interface FreshKey {
  section: Section;
  wrapped: Buffer;
  /** The name of the master key that wraps it. */
  master: string;
}

/** All that one file's new entries change. */
export interface FileWrite {
  ref: FileRef;
  /** The head on which the entries were decided; nothing is written when the file has moved on since. */
  before: Pick<RememberedFile, 'seq' | 'hash'>;
  seq: number;
  hash: Buffer;
  entries: readonly WrittenEntry[];
  freshKeys: readonly FreshKey[];
  changes: readonly TableChange[];
  /** Who is told of them. */
  tellings: readonly QueuedTelling[];
}

export const asHex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** A statement as it grows: its parts, what tells its text from others, and the values it is sent with. */
export interface Statement {
  signature: string[];
  parts: string[];
  values: unknown[];
  /** Holds when every head stood where it was expected. Other parts write only then. */
  condition: string;
}

const own = (columns: readonly string[], alias: string): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');

/** Adds one data-changing part that reads its rows from one JSON document. */
export const add = (
  so: Statement,
  mark: string,
  text: (document: number) => string,
  document: string,
): void => {
  so.values.push(document);
  so.signature.push(mark);
  so.parts.push(`part_${so.parts.length + 1} as (${text(so.values.length)})`);
};

// Types are named with their schema: PostgreSQL has a circle of its own.
const rowsOf = (table: string, document: number): string =>
  `json_populate_recordset(null::public.${table}, $${document}::json)`;

/** Adds rows that are as they were, but for the instant of their file's last entry; one alone travels as values. */
export const addTouched = (so: Statement, name: ProjectionName, touched: readonly Touched[]): void => {
  const [first, ...more] = touched;
  if (!first) return;
  if (more.length > 0) {
    const touch = (document: number): string =>
      `update ${name} t set last_entry_at = k.last_entry_at
        from json_to_recordset($${document}::json) as k(id uuid, last_entry_at timestamptz)
        where t.municipality = $1 and t.id = k.id and ${so.condition}`;
    add(so, `~${name}`, touch, JSON.stringify(touched));
    return;
  }
  so.values.push(first.id, first.last_entry_at);
  const [id, at] = [so.values.length - 1, so.values.length];
  so.signature.push(`~1 ${name}`);
  so.parts.push(`part_${so.parts.length + 1} as (update ${name} set last_entry_at = $${at}::timestamptz
    where municipality = $1 and id = $${id}::uuid and ${so.condition})`);
};

/** Puts rows of a table from the JSON document with that number; each replaces the one with its key. */
export const putRows = (
  name: ProjectionName,
  document: number,
  condition: string,
  insertOnly: boolean,
): string => {
  const { key, rest } = shapes[name];
  const columns = [...key, ...rest];
  const merge =
    rest.length === 0
      ? 'do nothing'
      : `do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  return `insert into ${name} (municipality, ${columns.join(', ')})
    select $1, ${own(columns, 'r')} from ${rowsOf(name, document)} r where ${condition}
    ${insertOnly ? '' : `on conflict (municipality, ${key.join(', ')}) ${merge}`}`;
};

/** Takes away the rows whose keys stand in the JSON document with that number. */
export const takeRows = (name: ProjectionName, document: number, condition: string): string =>
  `delete from ${name} t using ${rowsOf(name, document)} k
    where t.municipality = $1 and ${shapes[name].key.map((column) => `t.${column} = k.${column}`).join(' and ')}
      and ${condition}`;

const entryFields = `file_kind, file_id, ${entryColumns}, ${chainColumns}`.split(', ');

export const addEntries = (document: number, condition: string): string =>
  `insert into entry (municipality, ${entryFields.join(', ')})
    select $1, ${own(entryFields, 'e')} from ${rowsOf('entry', document)} e where ${condition}`;

const keyRows = (document: number, condition: string): string =>
  `insert into data_key (municipality, file_kind, file_id, section, wrapped, master)
    select $1, k.file_kind, k.file_id, k.section, k.wrapped, k.master from ${rowsOf('data_key', document)} k where ${condition}`;

/** Adds the move of one head; gives the condition that it moved. */
export const moveHead = (
  so: Statement,
  { ref, before, seq, hash }: Pick<FileWrite, 'ref' | 'before' | 'seq' | 'hash'>,
): string => {
  const from = so.values.length;
  so.values.push(ref.kind, ref.id, seq, hash, before.seq, before.hash);
  const [kind, id, nextSeq, nextHash, wasSeq, wasHash] = [1, 2, 3, 4, 5, 6].map((n) => `$${from + n}`);
  const name = `head_${so.parts.length + 1}`;
  so.parts.push(`${name} as (update file set seq = ${nextSeq}, hash = ${nextHash}
    where municipality = $1 and kind = ${kind} and id = ${id} and seq = ${wasSeq} and erased_at is null
      and hash is not distinct from ${wasHash} returning true)`);
  so.signature.push('head');
  return `exists (select from ${name})`;
};

/** More files than this move in one part, so that the statement does not grow with them. */
const fewHeads = 4;

const moveHeads = (so: Statement, writes: readonly FileWrite[]): string => {
  if (writes.length <= fewHeads) return writes.map((write) => moveHead(so, write)).join(' and ');
  const heads = writes.map(({ ref, before, seq, hash }) => ({
    kind: ref.kind,
    id: ref.id,
    seq,
    hash: asHex(hash),
    was_seq: before.seq,
    was_hash: before.hash && asHex(before.hash),
  }));
  so.values.push(JSON.stringify(heads), heads.length);
  so.parts.push(`heads as (update file f set seq = h.seq, hash = h.hash
    from json_to_recordset($${so.values.length - 1}::json)
      as h(kind text, id uuid, seq integer, hash bytea, was_seq integer, was_hash bytea)
    where f.municipality = $1 and f.kind = h.kind and f.id = h.id and f.seq = h.was_seq and f.erased_at is null
      and f.hash is not distinct from h.was_hash returning true)`);
  so.signature.push('heads');
  return `(select count(*) from heads) = $${so.values.length}::integer`;
};

const beginHeads = (so: Statement, writes: readonly FileWrite[]): void => {
  const heads = writes.map(({ ref, seq, hash }) => ({ kind: ref.kind, id: ref.id, seq, hash: asHex(hash) }));
  add(
    so,
    'begin',
    (n) => `insert into file (municipality, kind, id, seq, hash)
      select $1, h.kind, h.id, h.seq, h.hash from ${rowsOf('file', n)} h`,
    JSON.stringify(heads),
  );
};

/** Adds the keys of sections that had none. */
export const addKeys = (so: Statement, writes: readonly Pick<FileWrite, 'ref' | 'freshKeys'>[]): void => {
  const keys = writes.flatMap(({ ref, freshKeys }) =>
    freshKeys.map(({ section, wrapped, master }) => ({
      ...{ file_kind: ref.kind, file_id: ref.id, section, master },
      wrapped: asHex(wrapped),
    })),
  );
  if (keys.length > 0) add(so, 'key', (n) => keyRows(n, so.condition), JSON.stringify(keys));
};

/** Adds who is told. */
export const addTellings = (so: Statement, tellings: readonly QueuedTelling[]): void => {
  if (tellings.length > 0)
    add(so, 'tell', (n) => `${queueing(n)} where ${so.condition}`, JSON.stringify(tellings));
};

/** Adds the parts that bring the lists to what they are now. */
export const addChanges = (so: Statement, all: readonly TableChange[], insertOnly: boolean): void => {
  for (const name of projectionNames) {
    const changes = all.filter((change) => change.name === name);
    const gone = changes.flatMap((change) => change.gone);
    const put = changes.flatMap((change) => change.put);
    const touched = changes.flatMap((change) => change.touched ?? []);
    if (gone.length > 0) add(so, `-${name}`, (n) => takeRows(name, n, so.condition), JSON.stringify(gone));
    if (put.length > 0)
      add(so, `+${name}`, (n) => putRows(name, n, so.condition, insertOnly), JSON.stringify(put));
    addTouched(so, name, touched);
  }
};

const names = new Map<string, string>();

/** Each text gets one short name, under which every connection prepares it once. */
const nameOf = (signature: string): string => {
  const known = names.get(signature);
  if (known !== undefined) return known;
  const name = `write-${names.size + 1}`;
  names.set(signature, name);
  return name;
};

/** The statement as it is sent; it answers whether its condition held. */
export const finished = ({ signature, parts, values, condition }: Statement) => ({
  name: nameOf(signature.join(' ')),
  text: `with ${parts.join(',\n')}\nselect ${condition} as written`,
  values,
});

export interface WriteOptions {
  /** The public page, and whoever begins many files, adds rows and never meets a file that is there. */
  insertOnly: boolean;
  /**
   * True when nothing follows: the commit travels with the statement. Of several files it waits for the answer, for
   * one may have moved on while the others stood.
   */
  last: boolean;
}

/**
 * Writes heads, entries, keys, projections and the record of the act in one statement. Answers false, and has
 * written nothing, when a file is no longer as it was when its entries were decided.
 */
export const writeFiles = async (
  tx: Tx,
  writes: readonly FileWrite[],
  acts: readonly Access[],
  { insertOnly, last }: WriteOptions,
): Promise<boolean> => {
  const so: Statement = { signature: [], parts: [], values: [tx.context.municipality], condition: 'true' };
  if (insertOnly) beginHeads(so, writes);
  else so.condition = moveHeads(so, writes);
  const { condition } = so;
  add(so, 'entry', (n) => addEntries(n, condition), JSON.stringify(writes.flatMap((write) => write.entries)));
  addKeys(so, writes);
  addTellings(
    so,
    writes.flatMap((write) => write.tellings),
  );
  addChanges(
    so,
    writes.flatMap((write) => write.changes),
    insertOnly,
  );
  if (acts.length > 0) add(so, 'log', (n) => `${recordingAccess(n)} where ${condition}`, accessRows(acts));
  const { name, text, values } = finished(so);
  const alone = writes.length === 1;
  const rows = await (last && alone ? tx.finish(name, text, values) : tx.ask(name, text, values));
  return rows[0]?.written === true;
};
