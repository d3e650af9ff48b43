import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FoundedWorld, foundedWorld } from '../../tests/demo-world.ts';
import { rebuildAll } from '../server/rebuild-threads.ts';
import { municipalitiesOf } from '../server/store/maintenance.ts';
import { verify } from '../server/store/verify.ts';
import { Ground } from './ground.ts';
import { type LargeUnit, loadLarge } from './large.ts';

let world: FoundedWorld;
let owner: pg.Client;
let unit: LargeUnit;
beforeAll(async () => {
  world = await foundedWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  const ground = new Ground(world.pack, world.store.now());
  unit = {
    prefix: 'KOR',
    workers: [ground.member('elira'), ground.member('anila')],
    head: ground.member('besnik'),
  };
}, 60_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

const load = async (cases: number): Promise<readonly number[]> => {
  const told: number[] = [];
  await loadLarge(world.store, world.pack, unit, cases, (soFar) => told.push(soFar));
  return told;
};
const count = async (from: string): Promise<number> =>
  Number((await owner.query(`select count(*) as n from ${from}`)).rows[0].n);

it('a large demonstration goes on where it was interrupted, and tells how far it is', async () => {
  expect(await load(30)).toEqual([30]);
  expect(await load(250)).toEqual([230, 250]);
  expect(await load(250)).toEqual([]);
  expect(await count('case_row')).toBe(250);
  expect(await count('person_row')).toBe(250);
  expect(await count('(select distinct number from case_row) as numbers')).toBe(250);
  expect(await count('(select distinct risk from case_row) as levels')).toBe(4);
});

it('is a chain in every file, its lists follow from it, and nobody is told of it', async () => {
  const municipalities = await municipalitiesOf(world.store.system);
  for (const municipality of municipalities)
    for await (const { faults } of verify(world.store.system, municipality)) expect(faults).toEqual([]);
  const { store, pack, database } = world;
  const rebuilt = await rebuildAll({ store, urls: database.urls, pack, municipalities, threads: 1 });
  expect(rebuilt).toMatchObject({ rows: 0, unreadable: [] });
  expect(await count('telling')).toBe(0);
});
