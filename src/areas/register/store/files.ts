import type { FileKind } from '../../../core/chronology/entry.ts';
import type { Id } from '../../../core/id.ts';
import type { Tx } from '../../../server/store/context.ts';

/** A file that a list began, or a record that it added to the file of somebody known before. */
export interface ImportedFile {
  row: number;
  kind: FileKind;
  id: Id;
  /** The file's last place after it. */
  seq: number;
  record: Id | null;
}

export const keepImported = async (
  { client, context }: Tx,
  batch: Id,
  files: readonly ImportedFile[],
): Promise<void> => {
  if (files.length === 0) return;
  await client.query(
    `insert into import_file (municipality, batch, row, file_kind, file_id, seq, record)
     select $1, $2, f.row, f.kind, f.id, f.seq, f.record
     from json_to_recordset($3::json) as f(row integer, kind text, id uuid, seq integer, record uuid)`,
    [context.municipality, batch, JSON.stringify(files)],
  );
};

/** What a list brought in, some rows at a time, by the number of the row. */
export const importedFrom = async (
  { db, context }: Tx,
  batch: Id,
  from: number,
  rows: number,
): Promise<readonly ImportedFile[]> => {
  const found = await db
    .selectFrom('import_file')
    .select(['row', 'file_kind as kind', 'file_id as id', 'seq', 'record'])
    .where('municipality', '=', context.municipality)
    .where('batch', '=', batch)
    .where('row', '>=', from)
    .where('row', '<', from + rows)
    .orderBy('row')
    .execute();
  return found;
};

const others = `select distinct p.person_id from person_in_case p
  where p.municipality = $1 and p.person_id = any ($2) and p.case_id <> all ($3)`;

/** Those of the people who stand in a case beside these: somebody works with them elsewhere. */
export const standingElsewhere = async (
  tx: Tx,
  people: readonly Id[],
  cases: readonly Id[],
): Promise<ReadonlySet<Id>> => {
  const rows = await tx.ask<{ person_id: Id }>('standing-elsewhere', others, [
    tx.context.municipality,
    people,
    cases,
  ]);
  return new Set(rows.map(({ person_id }) => person_id));
};

const open = `select distinct child from case_row where municipality = $1 and child = any ($2) and status <> 'closed'`;

/** Those of the people for whom a case is open. */
export const withOpenCase = async (tx: Tx, people: readonly Id[]): Promise<ReadonlySet<Id>> => {
  if (people.length === 0) return new Set();
  const rows = await tx.ask<{ child: Id }>('with-open-case', open, [tx.context.municipality, people]);
  return new Set(rows.map(({ child }) => child));
};

const moved = `select f.id from json_to_recordset($2::json) as i(kind text, id uuid, seq integer)
  join file f on f.municipality = $1 and f.kind = i.kind and f.id = i.id where f.seq <> i.seq`;

/** Those of the files in which somebody has written since. */
export const movedOn = async (tx: Tx, files: readonly ImportedFile[]): Promise<ReadonlySet<Id>> => {
  const rows = await tx.ask<{ id: Id }>('moved-on', moved, [tx.context.municipality, JSON.stringify(files)]);
  return new Set(rows.map(({ id }) => id));
};
