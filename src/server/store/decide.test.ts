import { afterEach, describe, expect, it } from 'vitest';
import { type RandomUnit, randomUnit, takenOf, type Way } from '../../../tests/random/unit.ts';
import { decideAndAppend } from './decide.ts';
import { compareProjections } from './rebuild.ts';

const units: RandomUnit[] = [];
const unitOf = async (seed: number, like?: RandomUnit): Promise<RandomUnit> => {
  const unit = await randomUnit(seed, like);
  units.push(unit);
  return unit;
};
afterEach(async () => {
  await Promise.all(units.splice(0).map((unit) => unit.close()));
});

/** With work to do before the commit, every file is locked first; and nothing is remembered from before. */
const lockedAndForgetful: Way = (store, member, asking) => {
  store.cache.clear();
  return decideAndAppend(store, member, asking, async () => undefined);
};

describe('an act in a file', () => {
  it('comes out the same, whether the file was remembered or read again under its lock', async () => {
    const quick = await unitOf(11);
    const slow = await unitOf(11, quick);
    const commands = 350;
    const answers = await quick.work(commands);
    expect(takenOf(answers)).toBeGreaterThan(commands / 10);
    expect(await slow.work(commands, lockedAndForgetful)).toEqual(answers);
    for (const unit of [quick, slow])
      expect(await compareProjections(unit.store, unit.municipality)).toEqual({});
  }, 120_000);

  it('rests on the file as it is now, also when another process wrote in it meanwhile', async () => {
    const alone = await unitOf(12);
    const shared = await unitOf(12, alone);
    const other = shared.anotherProcess();
    let turn = 0;
    const inTurn: Way = (store, member, asking) => {
      turn += 1;
      return decideAndAppend(turn % 3 === 0 ? other : store, member, asking);
    };
    const answers = await alone.work(350);
    expect(await shared.work(350, inTurn)).toEqual(answers);
    expect(await compareProjections(shared.store, shared.municipality)).toEqual({});
  }, 120_000);
});
