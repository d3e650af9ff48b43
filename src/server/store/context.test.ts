import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { inTenant, type Tx } from './context.ts';
import { type Member, systemOf } from './store.ts';

let world: StoreWorld;
let worker: Member;
beforeAll(async () => {
  world = await storeWorld();
  worker = await enlist(world.store, await foundMunicipality(world.store, 'korce'));
}, 60_000);
afterAll(() => world.close());

describe('a transaction that breaks', () => {
  const asking = (tx: Tx, what: string) => tx.ask(`test ${what}`, what, []);
  const heardLater = async (asked: Promise<unknown>): Promise<void> => {
    try {
      await asked;
    } catch (error) {
      await Promise.resolve();
      await Promise.resolve();
      throw error;
    }
  };

  it('says what broke it, also when something else that was asked with it is heard of first', async () => {
    const broken = inTenant(world.store.system, systemOf(worker), (tx) =>
      Promise.all([heardLater(asking(tx, 'select 1 / 0')), asking(tx, 'select 2')]),
    );
    await expect(broken).rejects.toMatchObject({ code: '22012' });
  });

  it('serves the next one', async () => {
    const rows = inTenant(world.store.system, systemOf(worker), (tx) => asking(tx, 'select 3 as n'));
    expect(await rows).toEqual([{ n: 3 }]);
  });
});
