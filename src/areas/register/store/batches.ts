import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Id } from '../../../core/id.ts';
import type { Tx } from '../../../server/store/context.ts';
import type { ImportBatchTable } from '../../../server/store/tables.ts';
import { BatchOptions, type BatchState, BatchSummary, batchStates, MappingSchema } from '../batch.ts';
import type { Mapping } from '../mapping.ts';

/** A list and how far it has come. */
export interface Batch {
  id: Id;
  member: Id;
  state: BatchState;
  mapping: Mapping;
  options: BatchOptions;
  summary: BatchSummary;
  fault: string | null;
  name: Buffer | null;
  rows: number;
  done: number;
  refused: number;
  undone: number;
  undoneBy: Id | null;
  createdAt: string;
  finishedAt: string | null;
  undoneAt: string | null;
}

const State = z.enum(batchStates);

const batchOf = (row: Selectable<ImportBatchTable>): Batch => ({
  id: row.id,
  member: row.member,
  state: State.parse(row.state),
  mapping: MappingSchema.parse(row.mapping),
  options: BatchOptions.parse(row.options),
  summary: BatchSummary.parse(row.summary),
  fault: row.fault,
  name: row.name,
  rows: row.rows,
  done: row.done,
  refused: row.refused,
  undone: row.undone,
  undoneBy: row.undone_by,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  undoneAt: row.undone_at,
});

const within = ({ db, context }: Tx) =>
  db.selectFrom('import_batch').selectAll().where('municipality', '=', context.municipality);

/** The lists that the reader may know of, the newest first. */
export const listBatches = async (tx: Tx): Promise<readonly Batch[]> =>
  (await within(tx).orderBy('created_at', 'desc').limit(200).execute()).map(batchOf);

export const batchById = async (tx: Tx, id: Id): Promise<Batch | null> => {
  const row = await within(tx).where('id', '=', id).executeTakeFirst();
  return row ? batchOf(row) : null;
};

/** The list, held until the transaction ends, so that two acts on it follow each other. */
export const holdBatch = async (tx: Tx, id: Id): Promise<Batch | null> => {
  const row = await within(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? batchOf(row) : null;
};

/** The lists on which work was begun and has not ended. */
export const batchesAtWork = async (tx: Tx): Promise<readonly Id[]> => {
  const rows = await tx.db
    .selectFrom('import_batch')
    .select('id')
    .where('municipality', '=', tx.context.municipality)
    .where('state', 'in', ['checking', 'running', 'undoing'])
    .orderBy('created_at')
    .execute();
  return rows.map(({ id }) => id);
};

export const beginBatch = async (
  { db, context }: Tx,
  batch: { id: Id; member: Id; name: Buffer; rows: number },
): Promise<void> => {
  await db
    .insertInto('import_batch')
    .values({
      municipality: context.municipality,
      ...batch,
      state: 'columns',
      finished_at: null,
      undone_at: null,
    })
    .execute();
};

/** What changes as a list comes along; what is left out stays. */
export interface BatchChange {
  state?: BatchState;
  mapping?: Mapping;
  options?: BatchOptions;
  summary?: BatchSummary;
  fault?: string | null;
  rows?: number;
  done?: number;
  refused?: number;
  undone?: number;
  undo?: { by: Id; reason: Buffer };
  finished?: true;
  undoneNow?: true;
}

const json = (value: unknown) => (value === undefined ? {} : JSON.stringify(value));

export const changeBatch = async ({ db, context }: Tx, id: Id, change: BatchChange): Promise<void> => {
  const { mapping, options, summary, undo, finished, undoneNow, ...plain } = change;
  await db
    .updateTable('import_batch')
    .set({
      ...plain,
      ...(mapping ? { mapping: json(mapping) } : {}),
      ...(options ? { options: json(options) } : {}),
      ...(summary ? { summary: json(summary) } : {}),
      ...(undo ? { undo_reason: undo.reason, undone_by: undo.by } : {}),
      ...(finished ? { finished_at: sql<string>`now()` } : {}),
      ...(undoneNow ? { undone_at: sql<string>`now()` } : {}),
    })
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .execute();
};

/** The fields that the last list with these headings took; the headings come as a keyed hash. */
export const rememberedMapping = async ({ db, context }: Tx, headings: string): Promise<Mapping | null> => {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('municipality', '=', context.municipality)
    .where('headings', '=', headings)
    .executeTakeFirst();
  const read = MappingSchema.safeParse(row?.mapping);
  return read.success ? read.data : null;
};

export const rememberMapping = async (
  { db, context }: Tx,
  headings: string,
  mapping: Mapping,
): Promise<void> => {
  await db
    .insertInto('import_mapping')
    .values({ municipality: context.municipality, headings, mapping: JSON.stringify(mapping) })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'headings'])
        .doUpdateSet({ mapping: JSON.stringify(mapping), used_at: sql`now()` }),
    )
    .execute();
};

/** Why a list is undone, sealed. */
export const undoReasonOf = async ({ db, context }: Tx, id: Id): Promise<Buffer | null> => {
  const row = await db
    .selectFrom('import_batch')
    .select('undo_reason')
    .where('municipality', '=', context.municipality)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.undo_reason ?? null;
};
