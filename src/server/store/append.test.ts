import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { noting, opening } from '../../../tests/tiny-files.ts';
import type { Entry, FileRef } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { inTenant } from './context.ts';
import { decideAndAppend } from './decide.ts';
import { readFile } from './read.ts';
import { type Member, readingAs } from './store.ts';

let world: StoreWorld;
let worker: Member;
beforeAll(async () => {
  world = await storeWorld();
  worker = await enlist(world.store, await foundMunicipality(world.store, 'korce'));
}, 60_000);
afterAll(() => world.close());

const taken = (answer: readonly Entry[] | Refusal): readonly Entry[] => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

const openCase = async (): Promise<FileRef> => {
  const file: FileRef = { kind: 'case', id: newId() };
  taken(await decideAndAppend(world.store, worker, { file, command: opening(newId(), [worker.id]) }));
  return file;
};

const readAs = (member: Member, file: FileRef) =>
  inTenant(world.store.app, readingAs(member), (tx) =>
    readFile(tx, world.store, file, () => true, { purpose: 'case-work', device: 'test' }),
  );

describe('recording in a file', () => {
  it('gives entries their places in the order in which they were taken', async () => {
    const file = await openCase();
    for (const text of ['first', 'second', 'third'])
      taken(await decideAndAppend(world.store, worker, { file, command: noting(text) }));
    const { entries } = await readAs(worker, file);
    expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'tiny.opened'],
      [2, 'tiny.noted'],
      [3, 'tiny.noted'],
      [4, 'tiny.noted'],
    ]);
    expect(entries.at(-1)?.body).toEqual({ text: 'third' });
  });

  it('answers a command that was sent twice with what it wrote the first time', async () => {
    const file = await openCase();
    const command = noting('once');
    const first = taken(await decideAndAppend(world.store, worker, { file, command }));
    world.store.cache.clear();
    const again = taken(await decideAndAppend(world.store, worker, { file, command }));
    expect(again).toEqual(first);
    expect((await readAs(worker, file)).entries).toHaveLength(2);
  });
});
