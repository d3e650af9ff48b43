import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { calling, noting, opening } from '../../../tests/tiny-files.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from './context.ts';
import { decideAndAppend } from './decide.ts';
import { eraseFile } from './erase.ts';
import { projectionNames, shapes } from './projection.ts';
import { readFile } from './read.ts';
import { batchesOf, compareProjections, rebuildBatch } from './rebuild.ts';
import { type Member, readingAs } from './store.ts';
import { verify } from './verify.ts';

let world: StoreWorld;
let worker: Member;
let owner: pg.Client;
beforeAll(async () => {
  world = await storeWorld();
  worker = await enlist(world.store, await foundMunicipality(world.store, 'korce'));
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

const decide = async (file: FileRef, command: { id: string; kind: string }) =>
  decideAndAppend(world.store, worker, { file, command });

const caseWithStory = async (child = newId()): Promise<FileRef> => {
  const file: FileRef = { kind: 'case', id: newId() };
  for (const command of [
    opening(child, [worker.id]),
    noting('fled through the window'),
    noting('more', 'plan'),
  ])
    expect(isRefusal(await decide(file, command))).toBe(false);
  return file;
};

const rowsOf = async (id: string): Promise<string[]> => {
  const found: string[] = [];
  for (const name of projectionNames) {
    const { rowCount } = await owner.query(`select from ${name} where ${shapes[name].of} = $1`, [id]);
    if (rowCount !== 0) found.push(name);
  }
  return found;
};

const faults = async () => {
  const found = [];
  for await (const page of verify(world.store.system, worker.municipality)) found.push(...page.faults);
  return found;
};

describe('a file that is erased for good', () => {
  it('loses its keys and every row that follows from it, while its chain still holds', async () => {
    const [file, other] = [await caseWithStory(), await caseWithStory()];
    const untouched = await rowsOf(other.id);
    expect(await rowsOf(file.id)).toEqual(untouched);
    expect(await eraseFile(world.store, worker, file, 'retention-ended')).toEqual({
      keys: 3,
      attachments: 0,
    });
    expect(await rowsOf(file.id)).toEqual([]);
    expect(await rowsOf(other.id)).toEqual(untouched);
    const left = await owner.query('select from data_key where file_id = $1', [file.id]);
    expect(left.rowCount).toBe(0);
    const entries = await owner.query('select from entry where file_id = $1', [file.id]);
    expect(entries.rowCount).toBe(3);
    expect(await faults()).toEqual([]);
  });

  it('is read and written by nobody any more, also not by who had it in memory', async () => {
    const file = await caseWithStory();
    await eraseFile(world.store, worker, file, 'ordered');
    expect(await decide(file, noting('once more'))).toEqual({ refused: 'file-erased' });
    world.store.cache.clear();
    expect(await decide(file, noting('once more'))).toEqual({ refused: 'file-erased' });
    const read = await inTenant(world.store.app, readingAs(worker), (tx) =>
      readFile(tx, world.store, file, () => true, { purpose: 'case-work', device: 'test' }),
    );
    expect(read).toEqual({ entries: [], envelopes: [] });
  });

  it('leaves on record who erased it, and on which ground', async () => {
    const file = await caseWithStory();
    await eraseFile(world.store, worker, file, 'asked-by-person');
    const { rows } = await owner.query(
      `select member, purpose from access_log where file_id = $1 and act = 'erase'`,
      [file.id],
    );
    expect(rows).toEqual([{ member: worker.id, purpose: 'asked-by-person' }]);
  });

  it('stays erased when the lists are rebuilt, and a second time there is nothing to erase', async () => {
    const file = await caseWithStory();
    await eraseFile(world.store, worker, file, 'entered-in-error');
    expect(await compareProjections(world.store, worker.municipality)).toEqual({});
    for await (const batch of batchesOf(world.store, worker.municipality))
      await rebuildBatch(world.store, batch);
    expect(await rowsOf(file.id)).toEqual([]);
    expect(await eraseFile(world.store, worker, file, 'ordered')).toEqual({ refused: 'file-erased' });
    const unknown = { kind: 'case' as const, id: newId() };
    expect(await eraseFile(world.store, worker, unknown, 'ordered')).toEqual({ refused: 'not-found' });
  });

  it('takes nothing from the files around it', async () => {
    const person: FileRef = { kind: 'person', id: newId() };
    const file = await caseWithStory(person.id);
    expect(isRefusal(await decide(person, calling('Besa Hoxha')))).toBe(false);
    await eraseFile(world.store, worker, person, 'asked-by-person');
    expect(await rowsOf(person.id)).toEqual([]);
    const read = await inTenant(world.store.app, readingAs(worker), (tx) =>
      readFile(tx, world.store, file, () => true, { purpose: 'case-work', device: 'test' }),
    );
    expect(read.entries).toHaveLength(3);
    expect(await compareProjections(world.store, worker.municipality)).toEqual({});
  });
});
