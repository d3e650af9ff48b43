import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/server/start/open-database.ts';
import { readSettings } from '../src/server/start/settings.ts';
import { CannotStart } from '../src/server/start/stopping.ts';
import {
  askDatabase,
  cleanUp,
  database,
  databaseOf,
  folder,
  freePort,
  here,
  keyIn,
  killDatabaseOf,
  refusedStart,
  start,
  told,
} from './started.ts';

// Every start is a process of its own, with a database to be made: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });
afterEach(cleanUp);

describe('an installation', () => {
  it('makes its key once, for the owner of the server alone, and begins again on the same folder', async () => {
    const mine = folder();
    const first = await start(here(mine));
    expect(first.said).toContain('Ruani një kopje diku tjetër');
    expect(first.said).toContain('Keep a copy elsewhere');
    expect(statSync(keyIn(mine)).mode & 0o777).toBe(0o600);
    expect(statSync(join(mine.data, 'postgres.password')).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyIn(mine), 'utf8');
    expect(await (await fetch(`http://127.0.0.1:${first.port}/health`)).json()).toEqual({ ok: true });
    await askDatabase(mine, `create table kept (words text); insert into kept values ('still here')`);
    expect((await first.kill('SIGTERM')).status).toBe(0);
    expect(databaseOf(mine)).toBeNull();

    const second = await start(here(mine));
    expect(second.said).not.toContain('Keep a copy elsewhere');
    expect(readFileSync(keyIn(mine), 'utf8')).toBe(key);
    expect((await askDatabase(mine, 'select words from kept')).rows).toEqual([{ words: 'still here' }]);
    await second.kill('SIGTERM');
  });

  it('comes back after it was killed in the middle, with its database and without', async () => {
    const mine = folder();
    const first = await start(here(mine));
    await askDatabase(mine, `create table kept (words text); insert into kept values ('still here')`);
    await first.kill('SIGKILL');
    // The database was left running; whoever starts next takes it over.
    const second = await start(here(mine));
    expect((await askDatabase(mine, 'select words from kept')).rows).toEqual([{ words: 'still here' }]);
    await second.kill('SIGKILL');
    expect(killDatabaseOf(mine)).toBe(true);
    const third = await start(here(mine));
    expect((await askDatabase(mine, 'select words from kept')).rows).toEqual([{ words: 'still here' }]);
    expect((await third.kill('SIGTERM')).status).toBe(0);
    expect(databaseOf(mine)).toBeNull();
  });

  it('runs beside another one, each with a database of its own', async () => {
    const [mine, theirs] = [folder(), folder()];
    const [one, other] = await Promise.all([start(here(mine)), start(here(theirs))]);
    expect(databaseOf(mine)?.port).not.toBe(databaseOf(theirs)?.port);
    await one.kill('SIGTERM');
    expect(await (await fetch(`http://127.0.0.1:${other.port}/health`)).json()).toEqual({ ok: true });
    await other.kill('SIGTERM');
  });

  it('runs as root in a folder that only root may pass', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root can try this');
    const mine = folder();
    chmodSync(dirname(mine.data), 0o700);
    const started = await start(here(mine));
    expect((await askDatabase(mine, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
    await started.kill('SIGTERM');
  });
});

describe('what keeps it from starting is said in a sentence', () => {
  it('when the port is in use; and then nothing was begun', async () => {
    const mine = folder();
    const taken = createServer();
    const port = await freePort();
    await new Promise<void>((up) => taken.listen(port, '127.0.0.1', () => up()));
    const ended = await refusedStart({ ...here(mine), PORT: String(port) });
    told(ended, /Porta \d+ është e zënë/, /Port \d+ is in use/);
    expect(existsSync(mine.data)).toBe(false);
    await new Promise((down) => taken.close(down));
  });

  it('when the folder cannot be written to', async () => {
    const mine = folder();
    writeFileSync(mine.data, 'a file where a folder should be');
    const inside = { RRJET_DATA: join(mine.data, 'inside') };
    told(await refusedStart(inside), /nuk mund të shkruhet/, /cannot be written to/);
  });

  it('when a setting makes no sense', async () => {
    const settings = { ...here(folder()), PORT: 'harbour' };
    told(await refusedStart(settings), /Vlera e PORT nuk pranohet/, /value of PORT cannot be used/);
    const url = () => readSettings({ DATABASE_URL: 'mysql://somewhere/rrjet' });
    expect(url).toThrow(/value of DATABASE_URL cannot be used/);
  });

  it('when the database does not answer, is not there, or knows nobody of that name', async () => {
    const { ownerUrl } = await database();
    const wrong = (change: Partial<Record<'port' | 'pathname' | 'username' | 'password', string>>): string =>
      Object.assign(new URL(ownerUrl), change).href;
    const elsewhere = { ...here(folder()), DATABASE_URL: wrong({ port: String(await freePort()) }) };
    told(await refusedStart(elsewhere), /DATABASE_URL .* nuk përgjigjet/, /DATABASE_URL .* does not answer/);
    for (const DATABASE_URL of [
      wrong({ pathname: '/no_such_database' }),
      wrong({ username: 'nobody_of_that_name', password: 'secret' }),
    ]) {
      const failed: unknown = await openDatabase(readSettings({ ...here(folder()), DATABASE_URL })).catch(
        (error: unknown) => error,
      );
      expect(failed).toBeInstanceOf(CannotStart);
      expect(failed).toMatchObject({ sentences: { en: expect.stringContaining('does not answer') } });
      expect(JSON.stringify(failed)).not.toContain('secret');
    }
  });

  it('when the country pack has faults, with the file and the line of each', async () => {
    const mine = folder();
    const pack = join(dirname(mine.data), 'pack');
    cpSync('packs/al', pack, { recursive: true });
    const file = join(pack, 'disciplines.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n  - {code: 12, label: nothing}\n`);
    const { status, said } = await refusedStart({ ...here(mine), RRJET_PACK: pack });
    expect(said).toContain('Paketa e vendit ka gabime');
    expect(said).toContain('The country pack has faults');
    expect(said).toMatch(/disciplines\.yaml:\d+/);
    expect(said).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(existsSync(keyIn(mine))).toBe(false);
  });

  it('when the server is older than PostgreSQL 18', async ({ skip }) => {
    const bin = ['17', '16', '15', '14'].map((v) => `/usr/lib/postgresql/${v}/bin`).find(existsSync);
    if (!bin) skip('there is no older PostgreSQL on this machine');
    const mine = folder();
    const old = join(dirname(mine.data), 'old');
    const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    mkdirSync(old, { mode: 0o700 });
    if (as.uid) for (const path of [dirname(old), old]) chownSync(path, as.uid, as.gid);
    const made = spawnSync(`${bin}/initdb`, ['-D', old, '-U', 'postgres', '-A', 'trust', '-N'], {
      ...as,
      cwd: old,
    });
    expect(made.status).toBe(0);
    const port = String(await freePort());
    const flags = ['-D', old, '-p', port, '-k', old, '-c', 'listen_addresses=127.0.0.1'];
    const server = spawn(`${bin}/postgres`, flags, { ...as, cwd: old, stdio: 'ignore' });
    while (spawnSync(`${bin}/pg_isready`, ['-h', '127.0.0.1', '-p', port]).status !== 0)
      await new Promise((soon) => setTimeout(soon, 100));
    const DATABASE_URL = `postgres://postgres@127.0.0.1:${port}/postgres`;
    const ended = await refusedStart({ ...here(mine), DATABASE_URL });
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
    told(ended, /më i vjetër se PostgreSQL 18/, /older than PostgreSQL 18/);
  });
});

describe('the master key', () => {
  it('that is lost, wrong or no key at all opens nothing, and no other takes its place', async () => {
    const mine = folder();
    const url = { DATABASE_URL: (await database()).ownerUrl };
    const first = await start({ ...here(mine), ...url });
    await first.kill('SIGTERM');
    const key = readFileSync(keyIn(mine), 'utf8');

    const elsewhere = folder();
    const lost = await refusedStart({ ...here(elsewhere), ...url });
    told(
      lost,
      /Mungon çelësi kryesor .* Nuk u krijua çelës i ri/,
      /master key .* is missing.* No new key was made/,
    );
    expect(readdirSync(elsewhere.data)).not.toContain('master.key');

    const other = Buffer.alloc(32, 7).toString('base64url');
    writeFileSync(keyIn(mine), `${other}\n`);
    const wrong = await refusedStart({ ...here(mine), ...url });
    told(wrong, /nuk i hap të dhënat/, /does not open the data/);
    expect(wrong.said).not.toContain(other);
    expect(readFileSync(keyIn(mine), 'utf8')).toBe(`${other}\n`);

    writeFileSync(keyIn(mine), 'what was this again\n');
    told(await refusedStart({ ...here(mine), ...url }), /nuk lexohet/, /cannot be read, or is not a key/);

    const fromOutside = { ...here(elsewhere), ...url, RRJET_MASTER_KEY: key.trim() };
    const again = await start(fromOutside);
    expect(again.said).not.toContain('The master key was made');
    await again.kill('SIGTERM');
  });

  it('of the embedded database that was lost is not made anew either', async () => {
    const mine = folder();
    await (await start(here(mine))).kill('SIGTERM');
    const key = readFileSync(keyIn(mine), 'utf8');
    writeFileSync(`${keyIn(mine)}.copy`, key);
    rmSync(keyIn(mine));
    told(await refusedStart(here(mine)), /Mungon çelësi kryesor/, /No new key was made/);
    expect(existsSync(keyIn(mine))).toBe(false);
    expect(databaseOf(mine)).toBeNull();
    writeFileSync(keyIn(mine), key, { mode: 0o600 });
    await (await start(here(mine))).kill('SIGTERM');
  });
});
