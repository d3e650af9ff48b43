import type { FileKind, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { inTenant, type Pool, type Tx } from './context.ts';
import { chainColumns, type EntryInFile, entryColumns, type InChain } from './entry-row.ts';
import { type Fault, FileUnderCheck, type HeadOfFile } from './verify-file.ts';

/** What was looked at since the page before, and what was found there. */
export interface VerifiedPage {
  files: number;
  entries: number;
  faults: readonly Fault[];
}

interface FileRow extends Record<string, unknown> {
  kind: FileKind;
  id: Id;
  seq: number;
  hash: Buffer | null;
  erased_at: string | null;
  sections: string[];
}
type EntryRow = EntryInFile & InChain & { file_kind: FileKind; file_id: Id } & Record<string, unknown>;

/** A place in the whole chronology: all that comes after it is still to be looked at. */
type Cursor = readonly [kind: string, id: Id, seq: number];
const atTheBeginning: Cursor = ['', '00000000-0000-0000-0000-000000000000', 0];
const afterFile = ({ kind, id }: FileRef): Cursor => [kind, id, 2 ** 31 - 1];

const filesAtOnce = 200;
const entriesAtOnce = 1000;

// Only the database compares places: how it orders text is its own affair.
const files = `select f.kind, f.id, f.seq, f.hash, f.erased_at,
    array(select k.section from data_key k
      where k.municipality = f.municipality and k.file_kind = f.kind and k.file_id = f.id) as sections
  from file f where f.municipality = $1 and (f.kind, f.id) > ($2, $3) order by f.kind, f.id limit ${filesAtOnce}`;

const entriesAfter = `select file_kind, file_id, ${entryColumns}, ${chainColumns} from entry
  where municipality = $1 and (file_kind, file_id, seq) > ($2, $3, $4)`;
const inOrder = `order by file_kind, file_id, seq limit ${entriesAtOnce}`;

const askEntries = (tx: Tx, after: Cursor, upTo: FileRef | null): Promise<EntryRow[]> =>
  upTo === null
    ? tx.ask('verify-last', `${entriesAfter} ${inOrder}`, [tx.context.municipality, ...after])
    : tx.ask('verify-entries', `${entriesAfter} and (file_kind, file_id) <= ($5, $6) ${inOrder}`, [
        tx.context.municipality,
        ...after,
        upTo.kind,
        upTo.id,
      ]);

async function* entriesBetween(tx: Tx, after: Cursor, upTo: FileRef | null): AsyncGenerator<EntryRow[]> {
  for (let from = after; ; ) {
    const rows = await askEntries(tx, from, upTo);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < entriesAtOnce) return;
    from = [last.file_kind, last.file_id, last.seq];
  }
}

const headOf = ({ seq, hash, erased_at, sections }: FileRow): HeadOfFile => ({
  seq,
  hash,
  sections: erased_at === null ? new Set(sections) : null,
});

const keyOf = ({ kind, id }: FileRef): string => `${kind}/${id}`;

/** Some files and all entries up to the last of them: entries that belong to no file come by as well. */
const verifyPage = async (tx: Tx, after: Cursor): Promise<{ page: VerifiedPage; upTo: FileRef | null }> => {
  const { municipality } = tx.context;
  const [kind, id] = after;
  const rows = await tx.ask<FileRow>('verify-files', files, [municipality, kind, id]);
  const upTo = rows.length < filesAtOnce ? null : (rows.at(-1) ?? null);
  const heads = new Map(rows.map((row) => [keyOf(row), headOf(row)]));
  const faults: (Fault | null)[] = [];
  let entries = 0;
  let checked: FileUnderCheck | null = null;
  for await (const batch of entriesBetween(tx, after, upTo)) {
    entries += batch.length;
    for (const row of batch) {
      if (checked?.file.id !== row.file_id || checked.file.kind !== row.file_kind) {
        faults.push(checked?.end() ?? null);
        const file = { kind: row.file_kind, id: row.file_id };
        checked = new FileUnderCheck(municipality, file, heads.get(keyOf(file)) ?? null);
        heads.delete(keyOf(file));
      }
      checked.take(row);
    }
  }
  faults.push(checked?.end() ?? null);
  for (const row of rows) {
    const head = heads.get(keyOf(row));
    if (head) faults.push(new FileUnderCheck(municipality, { kind: row.kind, id: row.id }, head).end());
  }
  const found = faults.filter((fault) => fault !== null);
  return { page: { files: rows.length, entries, faults: found }, upTo };
};

/**
 * Checks every chain of a municipality and the heads of its files, page by page, without any key and in little
 * memory however long the chronology is. Each page is looked at as it stood at one moment, so that it may run while
 * people work. `system` is a pool of the system role.
 */
export async function* verify(system: Pool, municipality: Id): AsyncGenerator<VerifiedPage> {
  const context = { municipality, member: null, holders: [] };
  for (let after = atTheBeginning; ; ) {
    const { page, upTo } = await inTenant(system, context, (tx) => verifyPage(tx, after), 'look');
    yield page;
    if (upTo === null) return;
    after = afterFile(upTo);
  }
}
