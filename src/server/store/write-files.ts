import type { FileRef, Section } from '../../core/chronology/entry.ts';
import { type Access, accessRows, recordingAccess } from './access-log.ts';
import type { Tx } from './context.ts';
import { entryColumns } from './entry-row.ts';
import { type ProjectionName, projectionNames, shapes, type TableChange } from './projection.ts';

/** An entry's row as JSON: bytes in PostgreSQL's hexadecimal notation. */
export type WrittenEntry = Readonly<Record<string, string | number | null>>;

/** All that one file's new entries change. */
export interface FileWrite {
  ref: FileRef;
  seq: number;
  hash: Buffer;
  entries: readonly WrittenEntry[];
  freshKeys: readonly { section: Section; wrapped: Buffer }[];
  changes: readonly TableChange[];
}

export const asHex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

interface Parts {
  /** Tells statements of one text apart from others. */
  signature: string[];
  parts: string[];
  values: unknown[];
}

const own = (columns: readonly string[], alias: string): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');

/** Adds one data-changing part that reads its rows from one JSON document. */
const add = (so: Parts, mark: string, text: (document: number) => string, document: string): void => {
  so.values.push(document);
  so.signature.push(mark);
  so.parts.push(text(so.values.length));
};

// Types are named with their schema: PostgreSQL has a circle of its own.
export const putRows = (name: ProjectionName, document: number, insertOnly: boolean): string => {
  const { key, rest } = shapes[name];
  const columns = [...key, ...rest];
  const merge =
    rest.length === 0
      ? 'do nothing'
      : `do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  return `insert into ${name} (municipality, ${columns.join(', ')})
    select $1, ${own(columns, 'r')} from json_populate_recordset(null::public.${name}, $${document}::json) r
    ${insertOnly ? '' : `on conflict (municipality, ${key.join(', ')}) ${merge}`}`;
};

const takeRows = (name: ProjectionName, document: number): string =>
  `delete from ${name} t using json_populate_recordset(null::public.${name}, $${document}::json) k
    where t.municipality = $1 and ${shapes[name].key.map((column) => `t.${column} = k.${column}`).join(' and ')}`;

const beginHeads = (document: number): string =>
  `insert into file (municipality, kind, id, seq, hash)
    select $1, h.kind, h.id, h.seq, h.hash from json_populate_recordset(null::file, $${document}::json) h`;

const moveHeads = (document: number): string =>
  `update file f set seq = h.seq, hash = h.hash from json_populate_recordset(null::file, $${document}::json) h
    where f.municipality = $1 and f.kind = h.kind and f.id = h.id`;

const ofEntry = entryColumns.split(', ').filter((column) => column !== 'municipality');

const addEntries = (document: number): string =>
  `insert into entry (municipality, ${ofEntry.join(', ')})
    select $1, ${own(ofEntry, 'e')} from json_populate_recordset(null::entry, $${document}::json) e`;

const addKeys = (document: number): string =>
  `insert into data_key (municipality, file_kind, file_id, section, wrapped)
    select $1, k.file_kind, k.file_id, k.section, k.wrapped
    from json_populate_recordset(null::data_key, $${document}::json) k`;

const addChanges = (so: Parts, writes: readonly FileWrite[], insertOnly: boolean): void => {
  for (const name of projectionNames) {
    const changes = writes.flatMap((write) => write.changes.filter((change) => change.name === name));
    const gone = changes.flatMap((change) => change.gone);
    const put = changes.flatMap((change) => change.put);
    if (gone.length > 0) add(so, `-${name}`, (n) => takeRows(name, n), JSON.stringify(gone));
    if (put.length > 0) add(so, `+${name}`, (n) => putRows(name, n, insertOnly), JSON.stringify(put));
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

export interface WriteOptions {
  /** The public page may add rows and read none: it begins files and never meets one that is there. */
  insertOnly: boolean;
  /** True when nothing follows: the commit travels with the statement. */
  last: boolean;
}

/** Writes heads, entries, keys, projections and the record of the act in one statement. */
export const writeFiles = async (
  tx: Tx,
  writes: readonly FileWrite[],
  acts: readonly Access[],
  { insertOnly, last }: WriteOptions,
): Promise<void> => {
  const so: Parts = {
    signature: [insertOnly ? 'add' : 'write'],
    parts: [],
    values: [tx.context.municipality],
  };
  const heads = writes.map(({ ref, seq, hash }) => ({ ...ref, seq, hash: asHex(hash) }));
  add(so, 'head', insertOnly ? beginHeads : moveHeads, JSON.stringify(heads));
  add(so, 'entry', addEntries, JSON.stringify(writes.flatMap((write) => write.entries)));
  const keys = writes.flatMap(({ ref, freshKeys }) =>
    freshKeys.map(({ section, wrapped }) => ({
      file_kind: ref.kind,
      file_id: ref.id,
      section,
      wrapped: asHex(wrapped),
    })),
  );
  if (keys.length > 0) add(so, 'key', addKeys, JSON.stringify(keys));
  addChanges(so, writes, insertOnly);
  if (acts.length > 0) add(so, 'log', recordingAccess, accessRows(acts));
  const signature = so.signature.join(' ');
  const ctes = so.parts.map((part, n) => `part_${n + 1} as (${part})`).join(',\n');
  const text = `with ${ctes}\nselect`;
  if (last) await tx.finish(nameOf(signature), text, so.values);
  else await tx.ask(nameOf(signature), text, so.values);
};
