import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  askDatabase,
  cleanUp,
  database,
  databaseOf,
  folder,
  here,
  keyIn,
  refusedStart,
  run,
  start,
  told,
} from './started.ts';

// Every start is a process of its own, with a database to be made: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });
afterEach(cleanUp);

describe('the commands beside the server', () => {
  it('check and rebuild while it runs, and leave it its database', async () => {
    const mine = folder();
    const server = await start({ ...here(mine), RRJET_DEMO: 'on' });
    const verified = await run('verify.ts', here(mine));
    expect(verified.said).toMatch(/\d+ dosje \/ files, \d+ shënime \/ entries, .* 0 gabime \/ faults/);
    expect(verified.status).toBe(0);
    const rebuilt = await run('rebuild.ts', here(mine));
    expect(rebuilt.said).toMatch(/ 0 rreshta të ndryshuar \/ rows changed/);
    expect(rebuilt.status).toBe(0);
    expect(await (await fetch(`http://127.0.0.1:${server.port}/health`)).json()).toEqual({ ok: true });
    expect((await askDatabase(mine, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
    await server.kill('SIGTERM');
    expect(databaseOf(mine)).toBeNull();
  });

  it('check without the key, and end with a fault where something was changed', async () => {
    const mine = folder();
    const { ownerUrl } = await database();
    const url = { DATABASE_URL: ownerUrl };
    await (await start({ ...here(mine), ...url })).kill('SIGTERM');
    rmSync(keyIn(mine));
    expect(await run('verify.ts', { ...here(mine), ...url })).toMatchObject({ status: 0 });
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`insert into file (municipality, kind, id, seq, hash)
      select id, 'case', gen_random_uuid(), 3, '\\x00' from municipality limit 1`);
    await owner.end();
    const { status, said } = await run('verify.ts', { ...here(mine), ...url });
    expect(said).toMatch(/case [0-9a-f-]{36} #1: .* the file does not end where its head says/);
    expect(said).toContain('1 gabime / faults');
    expect(status).toBe(1);
  });

  it('exchange the master key of an installation at rest, and of no other', async () => {
    const mine = folder();
    const server = await start(here(mine));
    told(await run('exchange-key.ts', here(mine)), /ndaleni serverin/, /stop the server before exchanging/);
    const before = readFileSync(keyIn(mine), 'utf8');
    await server.kill('SIGTERM');
    const { status, said } = await run('exchange-key.ts', here(mine));
    expect(said).toMatch(/The old key is in .*master\.key\.before-/);
    expect(status).toBe(0);
    const old = readdirSync(mine.data).find((name) => name.startsWith('master.key.before-')) ?? '';
    expect(readFileSync(join(mine.data, old), 'utf8')).toBe(before);
    expect(readFileSync(keyIn(mine), 'utf8')).not.toBe(before);
    expect(statSync(keyIn(mine)).mode & 0o777).toBe(0o600);
    const after = await start(here(mine));
    await after.kill('SIGTERM');
    writeFileSync(keyIn(mine), before);
    told(await refusedStart(here(mine)), /nuk i hap të dhënat/, /does not open the data/);
  });
});
