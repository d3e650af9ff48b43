import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { enlist, foundMunicipality, type StoreWorld, storeWorld } from '../../../tests/store-world.ts';
import { noting, opening } from '../../../tests/tiny-files.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import { newId } from '../../core/id.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inTenant } from '../store/context.ts';
import { decideAndAppend } from '../store/decide.ts';
import { readFile as readEntries } from '../store/read.ts';
import { type Member, readingAs } from '../store/store.ts';
import { verify } from '../store/verify.ts';
import { exchangeMasterKey } from './exchange.ts';
import { exchangedKeyFile } from './exchanged-key.ts';
import { keyFile } from './key-file.ts';
import type { KeyRing } from './key-ring.ts';
import { openKeys } from './open-keys.ts';
import type { KeyProvider } from './provider.ts';
import { freshKey } from './seal.ts';

const inMemory = (key: Buffer | null): KeyProvider => ({
  place: 'memory',
  read: async () => key,
  create: async () => null,
});

/** An installation that was opened with a key, and its owner's connection. */
interface Installed {
  database: FreshDatabase;
  owner: pg.Client;
  open: (key: Buffer) => Promise<StoreWorld>;
}

const ringOf = async (owner: pg.Client, key: Buffer): Promise<KeyRing> => {
  const opened = await openKeys(owner, inMemory(key));
  if (isRefusal(opened)) throw new Error(opened.refused);
  return opened.ring;
};

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const install = async (): Promise<Installed> => {
  const database = await freshDatabase();
  endings.push(database.close);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  endings.push(() => owner.end());
  return {
    database,
    owner,
    open: async (key) => {
      const world = await storeWorld({ keys: await ringOf(owner, key) }, database);
      endings.push(world.close);
      return world;
    },
  };
};

const readAs = (world: StoreWorld, member: Member, file: FileRef) =>
  inTenant(world.store.app, readingAs(member), (tx) =>
    readEntries(tx, world.store, file, () => true, { purpose: 'case-work', device: 'test' }),
  );

describe('a master key that is exchanged', () => {
  it('opens all that was sealed before, in every municipality, and the one before opens nothing', async () => {
    const [first, second] = [freshKey(), freshKey()];
    const { owner, open } = await install();
    const before = await open(first);
    const members: { member: Member; file: FileRef }[] = [];
    for (const code of ['korce', 'devoll']) {
      const member = await enlist(before.store, await foundMunicipality(before.store, code));
      for (let n = 0; n < 3; n++) {
        const file: FileRef = { kind: 'case', id: newId() };
        for (const command of [opening(newId(), [member.id]), noting('one', 'plan'), noting('two', 'health')])
          await decideAndAppend(before.store, member, { file, command });
        members.push({ member, file });
      }
    }
    const done = await exchangeMasterKey(owner, first, second);
    expect(done).toEqual({ wrapped: 18, broken: 0 });

    expect(await openKeys(owner, inMemory(first))).toMatchObject({ refused: 'master-key-wrong' });
    const after = await open(second);
    for (const { member, file } of members) {
      expect((await readAs(after, member, file)).entries).toHaveLength(3);
      await expect(readAs(before, member, file)).rejects.toThrow(/does not open/);
      for await (const page of verify(after.store.system, member.municipality))
        expect(page.faults).toEqual([]);
    }
  });

  it('lets no server that still holds the one before add a key that nobody could open', async () => {
    const [first, second] = [freshKey(), freshKey()];
    const { owner, open } = await install();
    const stale = await open(first);
    const member = await enlist(stale.store, await foundMunicipality(stale.store, 'korce'));
    await exchangeMasterKey(owner, first, second);
    const file: FileRef = { kind: 'case', id: newId() };
    const begun = decideAndAppend(stale.store, member, { file, command: opening(newId(), [member.id]) });
    await expect(begun).rejects.toMatchObject({ code: '42501' });
  });

  it('goes on where it stopped, and until then nobody starts on half of it', async () => {
    const [from, to] = [freshKey(), freshKey()];
    const { owner, open } = await install();
    const { store } = await open(from);
    const member = await enlist(store, await foundMunicipality(store, 'korce'));
    const file: FileRef = { kind: 'case', id: newId() };
    await decideAndAppend(store, member, { file, command: opening(newId(), [member.id]) });
    const ring = await ringOf(owner, from);
    const sections = Array.from({ length: 1100 }, (_, n) => `extra-${String(n).padStart(4, '0')}`);
    const wrapped = sections.map(
      (section) => ring.fresh({ municipality: member.municipality, file, section }).wrapped,
    );
    await owner.query(
      `insert into data_key (municipality, file_kind, file_id, section, wrapped)
       select $1, 'case', $2, k.section, k.wrapped from unnest($3::text[], $4::bytea[]) k (section, wrapped)`,
      [member.municipality, file.id, sections, wrapped],
    );
    const stopping = exchangeMasterKey(owner, from, to, () => {
      throw new Error('The lights went out.');
    });
    await expect(stopping).rejects.toThrow('The lights went out.');
    expect(await openKeys(owner, inMemory(from))).toMatchObject({ refused: 'key-exchange-unfinished' });
    expect(await exchangeMasterKey(owner, from, freshKey())).toEqual({ refused: 'key-exchange-other' });
    expect(await exchangeMasterKey(owner, freshKey(), to)).toEqual({ refused: 'master-key-wrong' });
    expect(await exchangeMasterKey(owner, from, to)).toEqual({ wrapped: 601, broken: 0 });
    expect(await exchangeMasterKey(owner, from, to)).toEqual({ wrapped: 0, broken: 0 });
    expect(isRefusal(await openKeys(owner, inMemory(to)))).toBe(false);
  });
});

describe('the files in which the two keys lie', () => {
  it('change places at the end, for the owner of the server alone to read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rrjet-keys-'));
    const path = join(folder, 'master.key');
    await keyFile(path).create(freshKey());
    const old = await readFile(path, 'utf8');
    const keys = await exchangedKeyFile(path, '20260105');
    if (isRefusal(keys)) throw new Error(keys.refused);
    // Made and kept before anything is wrapped with it; a second start takes the same one.
    const again = await exchangedKeyFile(path, '20260106');
    expect(isRefusal(again) ? null : again.next).toEqual(keys.next);
    expect(await keys.settle()).toBe(`${path}.before-20260105`);
    expect(await readFile(`${path}.before-20260105`, 'utf8')).toBe(old);
    expect(await keyFile(path).read()).toEqual(keys.next);
    for (const name of await readdir(folder))
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  it('are not made anew where the old one is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rrjet-keys-'));
    expect(await exchangedKeyFile(join(folder, 'master.key'), '1')).toMatchObject({
      refused: 'master-key-lost',
    });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
