import { type FileKind, fileKinds } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { inTenant, type Tx } from './context.ts';
import { differencesOf, type GivenRows, rowsOfNoFile } from './differences.ts';
import { foldMany } from './fold-many.ts';
import { type ProjectionName, projectionNames, rowsByKey, type TableChange } from './projection.ts';
import type { Store } from './store.ts';
import { indexed } from './take-entries.ts';
import { putRows, takeRows } from './write-files.ts';

/** Some files of one kind, in the order of their ids. */
export interface Batch {
  municipality: Id;
  kind: FileKind;
  ids: readonly Id[];
}

/** What a batch came to. */
export interface Rebuilt {
  files: number;
  entries: number;
  /** Where tables and chronology differed. */
  changes: readonly TableChange[];
  unreadable: readonly Id[];
}

const within = (municipality: Id) => ({ municipality, member: null, holders: [] });

type Rebuilding = Pick<Store, 'system' | 'keys' | 'kinds'>;

const compare = async (tx: Tx, store: Rebuilding, { kind, ids }: Batch, lock: boolean): Promise<Rebuilt> => {
  const { municipality } = tx.context;
  const { entries, projections, unreadable } = await foldMany(tx, store, kind, ids, lock);
  const given = new Map<ProjectionName, Readonly<Record<string, unknown>>[]>();
  for (const { projection } of projections)
    for (const [name, byKey] of rowsByKey(projection))
      for (const row of byKey.values()) {
        const kept = name === 'person_index' ? indexed(store.keys, municipality, row) : row;
        const rows = given.get(name);
        if (rows) rows.push(kept);
        else given.set(name, [kept]);
      }
  const changes = await differencesOf(
    tx,
    kind,
    projections.map(({ id }) => id),
    given satisfies GivenRows,
  );
  return { files: ids.length, entries, changes, unreadable };
};

const write = (tx: Tx, changes: readonly TableChange[]): void => {
  const send = (name: string, text: string, rows: readonly unknown[]): void => {
    if (rows.length > 0) tx.send(name, text, [tx.context.municipality, JSON.stringify(rows)]);
  };
  // What is taken away first: it may hold a number that a row to come needs.
  for (const { name, gone } of changes) send(`take-${name}`, takeRows(name, 2, 'true'), gone);
  for (const { name, put } of changes) send(`put-${name}`, putRows(name, 2, 'true', false), put);
};

/**
 * Recomputes what follows from these files and writes where the tables differ, in one transaction: readers see the
 * tables before or after, never without. Writers of these files wait for the moment that it takes.
 */
export const rebuildBatch = (store: Rebuilding, batch: Batch): Promise<Rebuilt> =>
  inTenant(store.system, within(batch.municipality), async (tx) => {
    const rebuilt = await compare(tx, store, batch, true);
    write(tx, rebuilt.changes);
    return rebuilt;
  });

/** The files of a municipality in batches of about so many entries, to be rebuilt in any order. */
export async function* batchesOf(
  store: Pick<Store, 'system'>,
  municipality: Id,
  entries = 4000,
): AsyncGenerator<Batch> {
  for (const kind of fileKinds)
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const files = await inTenant(store.system, within(municipality), (tx) =>
        tx.ask<{ id: Id; seq: number }>(
          'files-in-order',
          'select id, seq from file where municipality = $1 and kind = $2 and id > $3 order by id limit 5000',
          [municipality, kind, after],
        ),
      );
      let batch: Id[] = [];
      let weight = 0;
      for (const { id, seq } of files) {
        batch.push(id);
        weight += seq + perFile;
        if (weight < entries) continue;
        yield { municipality, kind, ids: batch };
        [batch, weight] = [[], 0];
      }
      if (batch.length > 0) yield { municipality, kind, ids: batch };
      const last = files.at(-1);
      if (!last) break;
      after = last.id;
    }
}

/** A file costs about as much as so many entries, whatever stands in it. */
const perFile = 5;

/** Takes away the rows of files that are not there; the last step of rebuilding a municipality. */
export const sweep = (store: Rebuilding, municipality: Id): Promise<readonly TableChange[]> =>
  inTenant(store.system, within(municipality), async (tx) => {
    const changes = await rowsOfNoFile(tx);
    write(tx, changes);
    return changes;
  });

/** How many rows of each table would have to be put or taken away; nothing is written. */
export type Differences = Readonly<Partial<Record<ProjectionName, { put: number; gone: number }>>>;

/** Proves that the tables are what the chronology gives: an empty answer says that they are equal. */
export const compareProjections = async (store: Rebuilding, municipality: Id): Promise<Differences> => {
  const changes: TableChange[] = [];
  for await (const batch of batchesOf(store, municipality)) {
    const compared = await inTenant(
      store.system,
      within(municipality),
      (tx) => compare(tx, store, batch, false),
      'look',
    );
    if (compared.unreadable.length > 0)
      throw new Error(`Files do not open: ${compared.unreadable.join(', ')}`);
    changes.push(...compared.changes);
  }
  changes.push(...(await inTenant(store.system, within(municipality), rowsOfNoFile, 'look')));
  return Object.fromEntries(
    projectionNames.flatMap((name) => {
      const of = changes.filter((change) => change.name === name);
      const put = of.reduce((sum, change) => sum + change.put.length, 0);
      const gone = of.reduce((sum, change) => sum + change.gone.length, 0);
      return put + gone === 0 ? [] : [[name, { put, gone }]];
    }),
  );
};
