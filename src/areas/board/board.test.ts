import { afterAll, beforeAll, expect, test } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { type Id, newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Member } from '../../server/store/store.ts';
import { listCases } from '../case/contract.ts';
import { readBoard, reassignCases } from './contract.ts';

let world: UnitWorld;
let from: Member;
let to: Member;
let supervisor: Member;
const cases: Id[] = [];
let now = '2026-09-01T08:00:00.000Z';

beforeAll(async () => {
  world = await unitWorld({ now: () => now });
  from = await world.enlist();
  to = await world.enlist({ name: 'Drita Leka' });
  supervisor = await world.enlist({ name: 'Besnik Hoxha', roles: ['supervisor'] });
  for (const given of ['Arta', 'Bora', 'Cela'])
    cases.push((await world.child(from, { given, surname: 'Prova' })).case);
  now = '2026-11-24T08:00:00.000Z';
}, 60_000);
afterAll(() => world?.close());

const managersOf = async (): Promise<Record<Id, string | null>> => {
  const answer = await world.ask(supervisor, listCases, { query: {} });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return Object.fromEntries(answer.cases.map(({ id, manager }) => [id, manager]));
};

test('files in which nobody has written for a month are silent, and named to the supervisor alone', async () => {
  const board = await world.ask(supervisor, readBoard, {});
  if (isRefusal(board)) throw new Error(board.refused);
  expect(board.silence).toBe(30);
  expect(board.silent.cases.map(({ id }) => id).sort()).toEqual([...cases].sort());
  expect(board.silent.cases[0]?.reasons.map(({ fact }) => fact)).toContain('unseen');
  expect(board.silent.cases[0]?.child).toEqual({ name: null, working: null });
  expect(board.withoutManager.count).toBe(0);
  expect(await world.ask(from, readBoard, {})).toHaveProperty('refused');
});

test('cases pass to another manager together, with the reason in each file', async () => {
  const body = { cases: [...cases.slice(0, 2)], to: to.id, reason: 'Ngarkesa e tepërt' };
  expect(await world.ask(supervisor, reassignCases, { body })).toEqual({ moved: 2, hindered: [] });
  const managers = await managersOf();
  expect(cases.slice(0, 2).map((id) => managers[id])).toEqual([to.id, to.id]);
  const board = await world.ask(supervisor, readBoard, {});
  expect(isRefusal(board) ? 0 : board.silent.count).toBe(1);
});

test('when one of them cannot pass, none does, and it is said which and why', async () => {
  const answer = await world.ask(supervisor, reassignCases, {
    body: { cases: [...cases, newId()], to: to.id, reason: 'Ngarkesa' },
  });
  if (isRefusal(answer)) throw new Error(answer.refused);
  expect(answer.moved).toBe(0);
  expect(answer.hindered.map(({ why }) => why).sort()).toEqual([
    'manages-already',
    'manages-already',
    'not-yours',
  ]);
  expect((await managersOf())[cases[2] ?? '']).toBe(from.id);
});

test('nobody who does not manage cases is given any', async () => {
  const police = await world.enlist({ name: 'Arjan Kola', roles: ['team-member'], discipline: 'police' });
  const body = { cases: [cases[2] ?? ''], to: police.id, reason: 'Ngarkesa' };
  expect(await world.ask(supervisor, reassignCases, { body })).toEqual({
    refused: 'board.receiver-cannot-manage',
  });
});
