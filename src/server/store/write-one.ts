import type { Access } from './access-log.ts';
import type { Tx } from './context.ts';
import {
  add,
  addChanges,
  addEntries,
  addKeys,
  addTellings,
  addTouched,
  type FileWrite,
  finished,
  moveHead,
  type Statement,
  type WrittenEntry,
} from './write-files.ts';

/** What tells the entries of one act apart; the rest is the same for all of them. */
const ownFields = {
  seq: 'integer',
  id: 'uuid',
  kind: 'text',
  version: 'smallint',
  section: 'text',
  occurred_at: 'text',
  body: 'bytea',
  prev: 'bytea',
  hash: 'bytea',
} as const;
const ownNames = Object.keys(ownFields);
const sharedFields = {
  file_kind: 'text',
  file_id: 'uuid',
  author: 'uuid',
  agency: 'uuid',
  device: 'text',
  recorded_at: 'timestamptz',
} as const;
const sharedNames = Object.keys(sharedFields);

/** Up to so many entries travel as values of the statement, which PostgreSQL reads in half the time of JSON. */
const few = 4;

const addAsValues = (so: Statement, entries: readonly WrittenEntry[]): void => {
  const parameter = (row: WrittenEntry | undefined, field: string, type: string): string => {
    so.values.push(row?.[field] ?? null);
    return `$${so.values.length}::${type}`;
  };
  const shared = Object.entries(sharedFields).map(([field, type]) => parameter(entries[0], field, type));
  const rows = entries.map((row) => {
    const values = Object.entries(ownFields).map(([field, type]) => parameter(row, field, type));
    return `(${values.join(', ')})`;
  });
  so.signature.push(`entries ${entries.length}`);
  so.parts.push(`written as (insert into entry (municipality, ${[...sharedNames, ...ownNames].join(', ')})
    select $1, ${shared.join(', ')}, e.* from (values ${rows.join(', ')}) as e (${ownNames.join(', ')})
    where ${so.condition})`);
};

const addLog = (so: Statement, { member, kind, file, act, purpose, sections, device }: Access): void => {
  const from = so.values.length;
  so.values.push(member, kind, file, act, purpose, sections, device);
  const [a, b, c, d, e, f, g] = [1, 2, 3, 4, 5, 6, 7].map((n) => `$${from + n}`);
  so.signature.push('log');
  so.parts.push(`logged as (insert into access_log (municipality, member, file_kind, file_id, act, purpose, sections, device)
    select $1, ${a}::uuid, ${b}::text, ${c}::uuid, ${d}::text, ${e}::text, ${f}::text[], ${g}::text where ${so.condition})`);
};

/**
 * Writes the entries of one case, and what follows from them in a second statement that travels with the commit: it is
 * worked out while the database writes the entries. Answers with it once all is committed; with null, and has written nothing,
 * when the case is no longer as it was when its entries were decided. That they are the last work on it follows from
 * nearly all entries, often nothing else: the first statement says so already, and `workOut` counts on it.
 */
export const writeOne = async <L extends Pick<FileWrite, 'changes' | 'tellings'>>(
  tx: Tx,
  write: Omit<FileWrite, 'changes' | 'tellings'>,
  workedAt: string,
  act: Access,
  workOut: () => L,
): Promise<L | null> => {
  const { municipality } = tx.context;
  const first: Statement = { signature: ['one'], parts: [], values: [municipality], condition: 'true' };
  first.condition = moveHead(first, write);
  if (write.entries.length <= few) addAsValues(first, write.entries);
  else add(first, 'entry', (n) => addEntries(n, first.condition), JSON.stringify(write.entries));
  addKeys(first, [write]);
  addTouched(first, 'case_row', [{ id: write.ref.id, last_entry_at: workedAt }]);
  addLog(first, act);
  const sent = finished(first);
  const written = tx.ask(sent.name, sent.text, sent.values);
  written.catch(() => undefined);

  const { ref, seq, hash } = write;
  const second: Statement = {
    signature: ['lists'],
    parts: [],
    values: [municipality, ref.kind, ref.id, seq, hash],
    condition: `exists (select from file
      where municipality = $1 and kind = $2 and id = $3 and seq = $4 and hash = $5)`,
  };
  const lists = workOut();
  addChanges(second, lists.changes, false);
  addTellings(second, lists.tellings);
  const listing = finished(second);
  const [rows] = await Promise.all([
    written,
    second.parts.length > 0 ? tx.finish(listing.name, listing.text, listing.values) : tx.commit(),
  ]);
  return rows[0]?.written === true ? lists : null;
};
