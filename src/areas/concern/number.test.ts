import { afterAll, beforeAll, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { sendCommands } from '../../core/contract/files.ts';
import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { takeIn } from '../../server/store/take-in.ts';
import { findPeople } from '../find/contract.ts';
import { listConcerns } from './contract.ts';

let unit: UnitWorld;
let worker: Member;
let police: Member;
beforeAll(async () => {
  unit = await unitWorld();
  worker = await unit.enlist();
  police = await unit.enlist({ roles: ['team-member'], discipline: 'police' });
}, 120_000);
afterAll(() => unit.close());

const receiving = (channel: string) => ({
  ...{ id: newId(), kind: 'concern.receive', channel, receivedAt: unit.store.now(), language: 'sq' as const },
  ...{ anonymous: true, receipt: null },
});

const receive = async (): Promise<void> => {
  const command = receiving('phone');
  const body = { device: 'test', commands: [{ file: { kind: 'concern' as const, id: newId() }, command }] };
  const sent = await unit.ask(worker, sendCommands, { body });
  if (isRefusal(sent)) throw new Error(sent.refused);
};

const numbers = async (): Promise<readonly (string | null)[]> => {
  const listed = await unit.ask(worker, listConcerns, { query: { state: 'all' } });
  if (isRefusal(listed)) throw new Error(listed.refused);
  return listed.concerns.map(({ number }) => number).sort();
};

const found = async (who: Member, text: string) => {
  const answer = await unit.ask(who, findPeople, { body: { text } });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.concerns.map(({ number }) => number);
};

test('each concern has a number of its own, also what came through the public page', async () => {
  const year = unit.store.now().slice(0, 4);
  await receive();
  const file = { kind: 'concern' as const, id: newId() };
  await takeIn(unit.store, worker.municipality, file, [receiving('public')], 'KOR');
  await receive();
  const given = ['0001', '0002', '0003'].map((number) => `KOR-S-${year}-${number}`);
  expect(await numbers()).toEqual(given);
  expect(await found(worker, `kor-s-${year}-2`)).toEqual([`KOR-S-${year}-0002`]);
  expect(await found(worker, `S ${year}/3`)).toEqual([`KOR-S-${year}-0003`]);
  expect(await found(police, `KOR-S-${year}-0002`)).toEqual([]);
});
