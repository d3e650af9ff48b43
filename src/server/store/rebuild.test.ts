import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RandomUnit, randomUnit, takenOf } from '../../../tests/random/unit.ts';
import { rebuildAll } from '../rebuild-threads.ts';
import { inTenant } from './context.ts';
import { decideAndAppend } from './decide.ts';
import { projectionNames } from './projection.ts';
import { batchesOf, compareProjections, rebuildBatch, sweep } from './rebuild.ts';
import { readingAs } from './store.ts';

let unit: RandomUnit;
let owner: pg.Client;
beforeAll(async () => {
  unit = await randomUnit(5);
  owner = new pg.Client({ connectionString: unit.database.ownerUrl });
  await owner.connect();
  expect(takenOf(await unit.work(1500))).toBeGreaterThan(80);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await unit.close();
});

/** Every row of every table of lists, as text. */
const lists = async (): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for (const name of projectionNames) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
};

const rebuild = async (): Promise<number> => {
  let changed = 0;
  for await (const batch of batchesOf(unit.store, unit.municipality, 100)) {
    const { changes, unreadable } = await rebuildBatch(unit.store, batch);
    expect(unreadable).toEqual([]);
    for (const { gone, put } of changes) changed += gone.length + put.length;
  }
  for (const { gone } of await sweep(unit.store, unit.municipality)) changed += gone.length;
  return changed;
};

describe('the lists that are recomputed from the chronology', () => {
  it('equal those that were written as people worked, on every kind of file', async () => {
    expect(await compareProjections(unit.store, unit.municipality)).toEqual({});
    const before = await lists();
    for (const name of ['case_row', 'circle', 'person_row', 'concern_row', 'deadline_row'])
      expect(before[name]?.length).toBeGreaterThan(0);
    expect(await rebuild()).toBe(0);
    expect(await lists()).toEqual(before);
  });

  it('come back whole when all of them were lost', async () => {
    const before = await lists();
    for (const name of projectionNames) await owner.query(`delete from ${name}`);
    await rebuild();
    expect(await lists()).toEqual(before);
  });

  it('are set right where a row was changed, and rid of rows that no file gives any more', async () => {
    const before = await lists();
    await owner.query(`update case_row set status = 'closed', risk = 'low', harms = '{made-up}'`);
    await owner.query(`update circle set part = 'case-manager', until = now() + interval '1 year'`);
    await owner.query(`update person_index set terms = '{1,2,3}'`);
    await owner.query(`insert into case_tag select municipality, id, 'harm', 'made-up' from case_row`);
    await owner.query(`insert into circle (municipality, file_kind, file_id, holder, source, part)
      select municipality, file_kind, file_id, 'role:worker', source, part from circle on conflict do nothing`);
    await owner.query(`insert into household_row (municipality, id) select municipality, id from case_row`);
    await owner.query(`insert into task_row (municipality, file_kind, file_id, id, kind)
      select municipality, 'case', gen_random_uuid(), gen_random_uuid(), 'task' from case_row`);
    const found = await compareProjections(unit.store, unit.municipality);
    expect(found).toMatchObject({
      case_row: { gone: 0 },
      case_tag: { put: 0 },
      household_row: { put: 0 },
      task_row: { put: 0 },
    });
    expect(await rebuild()).toBeGreaterThan(0);
    expect(await lists()).toEqual(before);
  });

  it('are never seen empty, and wait for nobody, while people go on working', async () => {
    const [worker] = unit.members;
    if (!worker) throw new Error('Nobody works.');
    let done = false;
    const seen: number[] = [];
    const reader = async () => {
      while (!done)
        seen.push(
          await inTenant(unit.store.app, { ...readingAs(worker), holders: ['role:supervisor'] }, async (tx) =>
            Number((await tx.client.query('select count(*)::int as n from case_row')).rows[0].n),
          ),
        );
    };
    const rebuilding = async () => {
      await owner.query(`update case_row set status = 'lost'`);
      await rebuild();
      await rebuild();
      done = true;
    };
    await Promise.all([reader(), unit.work(60), rebuilding()]);
    const [first = 0] = seen;
    expect(first).toBeGreaterThan(0);
    for (const n of seen) expect(n).toBeGreaterThanOrEqual(first);
    expect(await compareProjections(unit.store, unit.municipality)).toEqual({});
  });

  it('come from several threads as from one', async () => {
    const before = await lists();
    for (const name of ['case_row', 'deadline_row', 'circle']) await owner.query(`delete from ${name}`);
    const { store, pack, municipality } = unit;
    const urls = unit.database.urls;
    const sum = await rebuildAll({ store, urls, pack, municipalities: [municipality], threads: 2 });
    const { rows } = await owner.query('select count(*)::int as files, sum(seq)::int as entries from file');
    expect({ files: sum.files, entries: sum.entries }).toEqual(rows[0]);
    expect(sum.unreadable).toEqual([]);
    expect(await lists()).toEqual(before);
  });

  it('leave a file alone that does not open, and tell which it is', async () => {
    const { rows } = await owner.query<{ kind: 'case'; id: string }>(
      `select kind, id from file where kind = 'case' order by id limit 1`,
    );
    const [file] = rows;
    if (!file) throw new Error('There is no case.');
    const before = await lists();
    await owner.query('create table kept as table data_key');
    await owner.query('update data_key set wrapped = set_byte(wrapped, 40, 0) where file_id = $1', [file.id]);
    await owner.query('update data_key set wrapped = set_byte(wrapped, 40, 1) where file_id = $1', [file.id]);
    const batch = { municipality: unit.municipality, kind: file.kind, ids: [file.id] };
    const { unreadable, changes } = await rebuildBatch(unit.store, batch);
    expect(unreadable).toEqual([file.id]);
    expect(changes).toEqual([]);
    expect(await lists()).toEqual(before);
    await owner.query('delete from data_key; insert into data_key select * from kept; drop table kept');
  });

  it('hold for whoever writes next: nothing was left over from before', async () => {
    const [worker] = unit.members;
    if (!worker) throw new Error('Nobody works.');
    await unit.work(60, (store, member, asking) => decideAndAppend(store, member, asking));
    expect(await compareProjections(unit.store, unit.municipality)).toEqual({});
  });
});
